using System.Globalization;
using System.Text;
using Metabot.Rules;

namespace Metabot.Bots;

// C# contracts for what callers can run in a bot, with the parameters that it reads. A first draft: what a type is shows only in how it is used.
internal sealed class ContractDraft
{
    private static readonly string[] Values = ["bool", "long", "decimal"];

    // What a record has already or may not have, and what the generator adds.
    private static readonly string[] OfRecords =
    [
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString", "TryReadJson",
    ];

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _nested = new();
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);

    private readonly bool _isAlone;
    private readonly bool _annotates;

    // Alone it stands in a file that imports what it likes, and that may not know what string? means.
    private ContractDraft(bool isAlone, bool annotates) => (_isAlone, _annotates) = (isAlone, annotates);

    public static string Write(BotOutline bot, string inNamespace)
    {
        var draft = new ContractDraft(isAlone: false, annotates: true);
        draft._text.Append($"using System.Collections.Generic;\nusing System.Text.Json.Serialization;\nusing Metabot;\n\nnamespace {inNamespace};\n");
        foreach (var part in bot.Parts.Where(part => AttributeOf(part.Section) is not null))
        {
            draft.WriteContract(part, bot.ExpectRequest(part));
        }

        return draft._text.Append(draft._nested).ToString();
    }

    // The contract of one part, and the records of its objects. Taken are the names that mean something already.
    public static IReadOnlyList<string> WriteLines(BotOutline bot, BotPart part, IEnumerable<string> taken, bool annotates)
    {
        var draft = new ContractDraft(isAlone: true, annotates);
        draft._types.UnionWith(taken);
        draft.WriteContract(part, bot.ExpectRequest(part));
        return draft._text.Append(draft._nested).ToString().Trim('\n').Split('\n');
    }

    private static string? AttributeOf(BotSection section) => section switch
    {
        BotSection.Scripts => "BotScript",
        BotSection.Triggers => "BotTrigger",
        BotSection.Broadcasts => "BotBroadcast",
        BotSection.Endpoints => "BotEndpoint",
        _ => null,
    };

    private void WriteContract(BotPart part, RequestField request)
    {
        var attribute = AttributeOf(part.Section)!;
        var name = ContractName.Create(part.Code, attribute.Substring("Bot".Length), _types);
        _text.Append($"\n/// <summary>The {Escape(part.Display)} of the bot{(request.IsWhole ? ", which takes its input as a whole" : "")}.</summary>\n");
        WriteRecord(_text, name, $"[{In("Metabot")}{attribute}({Literal(part.Code)})]\n", "public partial record", request, "request");
    }

    private void WriteRecord(StringBuilder text, string name, string attributes, string keyword, RequestField fields, string path)
    {
        var parameters = new List<(string Text, bool IsOptional)>();
        var names = new HashSet<string>(OfRecords, StringComparer.Ordinal) { name };
        foreach (var member in fields.Members)
        {
            var parameter = ContractName.Create(member.Key, "Value", names);
            text.Append($"/// <param name=\"{parameter}\">What the bot reads as <c>{Escape($"{path}.{member.Key}")}</c>.</param>\n");
            parameters.Add((Parameter(name, parameter, member.Key, member.Value, $"{path}.{member.Key}"), member.Value.IsTested));
        }

        text.Append($"{attributes}{keyword} {name}");
        text.Append(parameters.Count == 0 ? ";\n" : $"({string.Join(", ", parameters.OrderBy(parameter => parameter.IsOptional).Select(parameter => parameter.Text))});\n");
    }

    private string Parameter(string owner, string name, string wireName, RequestField field, string path)
    {
        var wire = SnakeCase.Convert(name) == wireName ? "" : $"[property: {In("System.Text.Json.Serialization")}JsonPropertyName({Literal(wireName)})] ";
        var type = TypeOf(owner + name, wireName, field, path);
        var mark = field.IsTested && (_annotates || Values.Contains(type)) ? "?" : "";
        return $"{wire}{type}{mark} {name}{(field.IsTested ? " = null" : "")}";
    }

    private string In(string name) => _isAlone ? name + "." : "";

    private string TypeOf(string nestedName, string wireName, RequestField field, string path) => field switch
    {
        { Members.Count: > 0 } => WriteNested(nestedName, field, path),
        { Guess: ReadKind.Text } => "string",
        { Guess: ReadKind.Boolean } => "bool",
        { Guess: ReadKind.List } => In("System.Collections.Generic") + "IReadOnlyList<string>",
        { Guess: ReadKind.Object } => In("System.Collections.Generic") + "IReadOnlyDictionary<string, string>",
        _ when wireName == "id" || wireName.EndsWith("_id", StringComparison.Ordinal) => "long",
        { Guess: ReadKind.Number } => "decimal",
        _ => "string",
    };

    private string WriteNested(string name, RequestField field, string path)
    {
        var type = ContractName.Create(name, "Part", _types);
        var own = new StringBuilder($"\n/// <summary>What the bot reads of <c>{Escape(path)}</c>.</summary>\n");
        WriteRecord(own, type, "", "public record", field, path);
        _nested.Append(own);
        return type;
    }

    private static string Literal(string text) => "\"" + string.Concat(text.Select(EscapeSign)) + "\"";

    private static string EscapeSign(char sign) => sign switch
    {
        '\\' or '"' => "\\" + sign,
        _ when EndsLine(sign) => "\\u" + ((int)sign).ToString("X4", CultureInfo.InvariantCulture),
        _ => sign.ToString(),
    };

    private static string Escape(string text) =>
        string.Concat(text.Select(sign => EndsLine(sign) ? ' ' : sign)).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    // Or is none that XML knows.
    private static bool EndsLine(char sign) => char.IsControl(sign) || sign is '\u2028' or '\u2029';
}
