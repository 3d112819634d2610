using Metabot.Generators.Analysis.Manifest;

namespace Metabot.Bots;

// A bot.json without files, as the analyzers know it.
internal static class WrittenBot
{
    public static BotOutline Read(string manifest, params (string Name, string Text)[] files)
    {
        var (root, _, fault) = ManifestTree.Parse(manifest);
        Assert.Null(fault);
        return BotOutline.Read(root!, name => files.FirstOrDefault(file => file.Name == name).Text);
    }

    // One script "s" that does this.
    public static BotOutline Script(string command) => Read($$"""{ "scripts": { "s": { "commands": [{{command}}] } } }""");

    // One script "s" with this JavaScript.
    public static BotOutline Code(string javascript) => Script($$"""{ "javascript": "{{javascript.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}}" }""");

    // a (asked for), b! (taken as a whole) with {its members}, c: what it most likely is.
    public static string Tell(RequestField field) => string.Join(", ", field.Members.Select(member => member.Key + Describe(member.Value)));

    private static string Describe(RequestField field) =>
        (field.IsTested ? "?" : "") + (field.IsWhole ? "!" : "") + (field.Guess == ReadKind.Unknown ? "" : $": {field.Guess}{(field.Kind == field.Guess ? "" : " perhaps")}")
        + (field.Members.Count == 0 ? "" : $" {{{Tell(field)}}}");
}
