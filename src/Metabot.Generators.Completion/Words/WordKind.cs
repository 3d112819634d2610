using Metabot.Generators.Contracts;

namespace Metabot.Generators.Completion.Words;

// The kinds of names that a bot's strings hold, called as host.d.ts calls their types.
internal static class WordKind
{
    public const string Tag = "TagName";

    // Null for what is no code.
    public static string? OfTarget(TargetKey key) => key switch
    {
        { Form: TargetForm.Alias } => OfTarget(TargetKind.Endpoint),
        { Form: TargetForm.Code, Kind: { } kind } => OfTarget(kind),
        _ => null,
    };

    public static string OfTarget(TargetKind kind) => kind == TargetKind.Endpoint ? "EndpointAlias" : $"{kind}Code";

    // TagName is a tag, ScriptCode the code of a script.
    public static string Describe(string kind) => kind.EndsWith("Code", StringComparison.Ordinal)
        ? $"the code of a {kind.Substring(0, kind.Length - 4).ToLowerInvariant()}"
        : $"the name of a {kind.Replace("Name", "").Replace("Alias", "").ToLowerInvariant()}";
}
