#!/usr/bin/env bash
# Writes the public API as it is now into src/*/PublicAPI/*/PublicAPI.Unshipped.txt. The diff is what a reviewer reads.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet restore -v quiet

# Of a project with several frameworks dotnet format mends the first one only, unless the environment names another.
for list in src/*/PublicAPI/*/PublicAPI.Unshipped.txt; do
  framework=$(basename "$(dirname "$list")")
  project=$(dirname "$(dirname "$(dirname "$list")")")
  echo "$project $framework"
  echo '#nullable enable' > "$list"
  TargetFramework=$framework dotnet format analyzers "$project" --diagnostics RS0016 --severity warn --no-restore
done
