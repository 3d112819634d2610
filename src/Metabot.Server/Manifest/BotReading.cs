using Metabot.Server.Scripts;

namespace Metabot.Server.Manifest;

// What a bot folder holds: the bot where nothing keeps it from running, and all that is wrong, in the order of the files.
internal sealed record BotReading(SourceFile Manifest, BotDefinition? Bot, IReadOnlyList<BotFinding> Findings)
{
    public BotDefinition GetBot() => Bot ?? throw new BotManifestException(
        Manifest.FullName, [.. Findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => new BotProblem(finding))]);
}
