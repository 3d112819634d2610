#!/usr/bin/env bash
# Writes what follows from the rules' records: release rows, index, the heads of the pages, presets, the mistakes that
# samples/Mistakes takes from the rules' examples, and what it says.
set -euo pipefail
cd "$(dirname "$0")/.."
METABOT_WRITE_FILES=1 dotnet test --project tests/Metabot.Generators.Tests -- --filter-class '*.RuleFileTests' '*.MistakesTests'
