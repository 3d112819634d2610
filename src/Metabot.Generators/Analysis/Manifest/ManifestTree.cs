using Metabot.Bots;
using Metabot.Generators.Analysis.Json;
using Metabot.JavaScript;

namespace Metabot.Generators.Analysis.Manifest;

// A manifest as the bot's side knows it, out of what the compiler's reader of JSON gives.
internal static class ManifestTree
{
    // The root is null where the text is no JSON object.
    public static (BotValue? Root, TextRange FaultRange, string? Fault) Parse(string text)
    {
        var (root, fault) = JsonReader.ReadWhole(text);
        return fault is var (start, length, why) ? (null, new TextRange(start, length), why) : (root is null ? null : Create(root), default, null);
    }

    private static BotValue Create(JsonNode node) => new(KindOf(node), node.Text, RangeOf(node))
    {
        Members = [.. node.Members.Select(member => new BotMember(member.Name!.Text, RangeOf(member.Name), Create(member.Value)))],
        Items = [.. node.Elements.Select(Create)],
    };

    private static TextRange RangeOf(JsonNode node) => new(node.Start, node.Length);

    private static BotValueKind KindOf(JsonNode node) => (node.Kind, node.Text) switch
    {
        (JsonNodeKind.Object, _) => BotValueKind.Object,
        (JsonNodeKind.Array, _) => BotValueKind.Array,
        (JsonNodeKind.String, _) => BotValueKind.Text,
        (_, "true" or "false") => BotValueKind.Boolean,
        (_, "null") => BotValueKind.Null,
        _ => BotValueKind.Number,
    };
}
