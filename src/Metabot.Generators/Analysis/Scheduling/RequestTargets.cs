using Metabot.Generators.Contracts;

namespace Metabot.Generators.Analysis.Scheduling;

internal static class RequestTargets
{
    // The six properties of a JobRequest that name its target: ScriptId and the like.
    public static IReadOnlyDictionary<string, TargetKey> Keys { get; } = TargetKey.OfJobs.ToDictionary(key => $"{key.Kind}{key.Form}", StringComparer.Ordinal);

    public static bool Contain(string property) => Keys.ContainsKey(property);
}
