using System.Globalization;
using Metabot.Bots;
using Metabot.JavaScript;
using Metabot.Rules;

namespace Metabot.Generators.Analysis.Manifest;

// What bot.json may say, by the schema that the server writes. It knows as much of JSON Schema as that file uses.
internal sealed class ManifestSchema
{
    private const string Resource = "bot.schema.json";

    // Of a bot's whole document: the texts of its files.
    private const string Files = "files";

    private static readonly Lazy<ManifestSchema> Known = new(Load);

    private readonly BotValue _root;

    private ManifestSchema(BotValue root) => _root = root;

    public static IEnumerable<(TextRange Range, string Message)> FindMistakes(BotValue manifest, bool isDocument) =>
        Known.Value.Check(manifest, Known.Value._root, "the bot").Where(found => !(isDocument && found.Name == Files)).Select(found => (found.Range, found.Message));

    private static ManifestSchema Load()
    {
        using var stream = typeof(ManifestSchema).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return new ManifestSchema(ManifestTree.Parse(reader.ReadToEnd()).Root!);
    }

    private IEnumerable<Mistake> Check(BotValue value, BotValue written, string what)
    {
        var schema = Resolve(written);
        if (schema.FindText("type") is { } type && !IsOf(type, value))
        {
            return [new(value.Range, $"{what} must be {Describe(type)}; got {Display(value)}")];
        }

        return CheckScalar(value, schema, what)
            .Concat(CheckChoice(value, schema, what))
            .Concat(CheckMembers(value, schema, what))
            .Concat(CheckItems(value, schema, what))
            .Concat(schema.Find("items") is { } items ? value.Items.SelectMany(item => Check(item, items, what)) : []);
    }

    private BotValue Resolve(BotValue schema) =>
        schema.FindText("$ref") is { } reference ? _root.Find("$defs")!.Find(reference.Substring(reference.LastIndexOf('/') + 1))! : schema;

    private static IEnumerable<Mistake> CheckScalar(BotValue value, BotValue schema, string what)
    {
        if (schema.Find("enum") is { } known && known.Items.All(item => item.Text != value.Text))
        {
            yield return new(value.Range, $"{what} is one of {string.Join(", ", known.Items.Select(item => item.Text))}; got {Display(value)}");
        }

        if (value.Kind == BotValueKind.Text && schema.Find("minLength") is not null && string.IsNullOrWhiteSpace(value.Text))
        {
            yield return new(value.Range, $"{what} must not be blank");
        }

        if (value.Kind == BotValueKind.Number && (schema.Find("minimum") is { } least && Number(value) < Number(least) || (schema.Find("maximum") is { } most && Number(value) > Number(most))))
        {
            yield return new(value.Range, $"{what} cannot be {value.Text}");
        }
    }

    // One of several forms, or at least one of several members.
    private IEnumerable<Mistake> CheckChoice(BotValue value, BotValue schema, string what)
    {
        if ((schema.Find("oneOf") ?? schema.Find("anyOf")) is not { Items: var forms })
        {
            return [];
        }

        var demanded = forms.Select(form => form.Find("required")?.Items[0].Text).OfType<string>().ToList();
        if (demanded.Count == forms.Count)
        {
            var given = demanded.Count(name => value.Find(name) is not null);
            // A name that was mistyped is one mistake, not two.
            return given == 0 && value.Members.All(member => schema.Find("properties")?.Find(member.Name) is not null) ? [new(value.Range with { Length = 1 }, $"{what} needs one of {string.Join(", ", demanded)}")]
                : given > 1 && schema.Find("oneOf") is not null ? [new(value.Range with { Length = 1 }, $"{what} has more than one of {string.Join(", ", demanded)}; keep one")]
                : [];
        }

        var fitting = forms.Where(form => Resolve(form) is var resolved && (resolved.FindText("type") is { } type ? IsOf(type, value) : resolved.Find("const")?.Text == value.Text)).ToList();
        return fitting.Count == 0 ? [new(value.Range, $"{what} cannot be {Display(value)}")] : Check(value, fitting[0], what);
    }

    private IEnumerable<Mistake> CheckMembers(BotValue value, BotValue schema, string what)
    {
        if (value.Kind != BotValueKind.Object)
        {
            return [];
        }

        var missing = (schema.Find("required")?.Items ?? []).Where(name => value.Find(name.Text) is null).Select(name => new Mistake(value.Range with { Length = 1 }, $"{what} has no {name.Text}"));
        var twice = value.Members.GroupBy(member => member.Name).SelectMany(group => group.Skip(1)).Select(member => new Mistake(member.NameRange, $"'{Excerpt.Cut(member.Name)}' is there already; keep one of the two"));
        return missing.Concat(twice).Concat(value.Members.SelectMany(member => CheckMember(member, schema, what)));
    }

    private static IEnumerable<Mistake> CheckItems(BotValue value, BotValue schema, string what)
    {
        if (value.Kind != BotValueKind.Array)
        {
            return [];
        }

        var empty = value.Items.Count == 0 && schema.Find("minItems") is not null ? [new Mistake(value.Range, $"{what} must not be empty")] : Array.Empty<Mistake>();
        var twice = schema.Find("uniqueItems") is null ? [] : value.Items.Where(item => item.Kind == BotValueKind.Text).GroupBy(item => item.Text).SelectMany(group => group.Skip(1));
        return empty.Concat(twice.Select(item => new Mistake(item.Range, $"{what} has '{Excerpt.Cut(item.Text)}' twice; keep one of the two")));
    }

    private IEnumerable<Mistake> CheckMember(BotMember member, BotValue schema, string what)
    {
        var properties = schema.Find("properties");
        if (properties?.Find(member.Name) is { } known)
        {
            return Check(member.Value, known, member.Name);
        }

        return schema.Find("additionalProperties") switch
        {
            { Kind: BotValueKind.Object } each => Check(member.Value, each, $"'{Excerpt.Cut(member.Name)}'"),
            { Text: "false" } => [new(member.NameRange, $"{what} has no member {NameUnknown(member.Name, properties)}", member.Name)],
            _ => [],
        };
    }

    private static string NameUnknown(string name, BotValue? properties) =>
        $"'{Excerpt.Cut(name)}'" + (NearestName.Find(name, (properties?.Members ?? []).Select(member => member.Name)) is { } nearest ? $"; did you mean '{nearest}'?" : "");

    private static bool IsOf(string type, BotValue value) => type switch
    {
        "object" => value.Kind == BotValueKind.Object,
        "array" => value.Kind == BotValueKind.Array,
        "string" => value.Kind == BotValueKind.Text,
        "boolean" => value.Kind == BotValueKind.Boolean,
        "integer" => value.Kind == BotValueKind.Number && Number(value) % 1 == 0,
        _ => value.Kind == BotValueKind.Number,
    };

    private static double Number(BotValue value) => double.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Describe(string type) => type switch
    {
        "object" => "an object",
        "array" => "an array",
        "string" => "text",
        "boolean" => "true or false",
        "integer" => "a whole number",
        _ => "a number",
    };

    private static string Display(BotValue value) => value.Kind switch
    {
        BotValueKind.Object => "an object",
        BotValueKind.Array => "an array",
        BotValueKind.Text => $"the text '{Excerpt.Cut(value.Text)}'",
        _ => Excerpt.Cut(value.Text),
    };

    // Name is that of an unknown member.
    private sealed record Mistake(TextRange Range, string Message, string? Name = null);
}
