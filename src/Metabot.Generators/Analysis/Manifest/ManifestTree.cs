using System.Text.RegularExpressions;
using Metabot.Bots;
using Metabot.Generators.Analysis.Json;
using Metabot.JavaScript;

namespace Metabot.Generators.Analysis.Manifest;

// A JSON text as a tree, as far as it goes.
internal sealed class ManifestTree
{
    private readonly string _text;
    private readonly JsonTokens _tokens;

    private ManifestTree(string text) => (_text, _tokens) = (text, new JsonTokens(text, isLenient: true));

    // The root is null where the text is no JSON object.
    public static (BotValue? Root, TextRange FaultRange, string? Fault) Parse(string text)
    {
        var tree = new ManifestTree(text);
        var root = tree.Next() ? tree.ReadValue() : null;
        while (tree._tokens.Fault is null && tree.Next())
        {
            // what follows the object is a fault
        }

        return tree._tokens.Fault is var (start, length, why) ? (null, new TextRange(start, length), why) : (root, default, null);
    }

    private bool Next() => _tokens.TryRead();

    private char Kind => _tokens.Current.Kind;

    private TextRange Range => new(_tokens.Current.Start, _tokens.Current.Length);

    private BotValue ReadValue()
    {
        var range = Range;
        switch (Kind)
        {
            case '{':
                var members = ReadMembers();
                return new BotValue(BotValueKind.Object, "", new TextRange(range.Start, Range.End - range.Start)) { Members = members };
            case '[':
                var items = ReadItems();
                return new BotValue(BotValueKind.Array, "", new TextRange(range.Start, Range.End - range.Start)) { Items = items };
            case 's':
                return new BotValue(BotValueKind.Text, Unescape(range), range);
            default:
                var written = _text.Substring(range.Start, range.Length);
                return new BotValue(KindOf(written), written, range);
        }
    }

    private List<BotMember> ReadMembers()
    {
        var members = new List<BotMember>();
        while (Next() && Kind != '}')
        {
            if (Kind == 'n')
            {
                var name = Range;
                if (Next() && Next())
                {
                    members.Add(new BotMember(Unescape(name), name, ReadValue()));
                }
            }
        }

        return members;
    }

    private List<BotValue> ReadItems()
    {
        var items = new List<BotValue>();
        while (Next() && Kind != ']')
        {
            if (Kind != ',')
            {
                items.Add(ReadValue());
            }
        }

        return items;
    }

    private static BotValueKind KindOf(string written) => written switch
    {
        "true" or "false" => BotValueKind.Boolean,
        "null" => BotValueKind.Null,
        _ => BotValueKind.Number,
    };

    // The escapes of JSON are among those of regular expressions.
    private string Unescape(TextRange literal)
    {
        var inner = _text.Substring(literal.Start + 1, literal.Length - 2);
        return inner.IndexOf('\\') < 0 ? inner : Regex.Unescape(inner);
    }
}
