using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.JavaScript;
using Metabot.JavaScript.Repairs;
using Metabot.Server.Manifest;

namespace Metabot.Tool.Check;

// SARIF 2.1.0, for code scanning and editors.
internal static class SarifReport
{
    // Of what is wrong in bot.json itself.
    private const string ManifestRule = "bot-json";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IReadOnlyList<BotFinding> findings, TextWriter output)
    {
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject { ["driver"] = Driver(findings) },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. findings.Select(Result)]),
            }),
        };
        output.WriteLine(log.ToJsonString(Layout));
    }

    private static JsonObject Driver(IReadOnlyList<BotFinding> findings) => new()
    {
        ["name"] = "metabot",
        ["semanticVersion"] = typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        ["rules"] = new JsonArray([.. findings.Select(Rule).Distinct().Order(StringComparer.Ordinal).Select(Describe)]),
    };

    private static JsonObject Describe(string rule)
    {
        var description = new JsonObject { ["id"] = rule };
        if (RulePages.Find(rule) is { } page)
        {
            description["help"] = new JsonObject { ["text"] = page, ["markdown"] = page };
        }

        return description;
    }

    private static JsonObject Result(BotFinding finding)
    {
        var result = new JsonObject
        {
            ["ruleId"] = Rule(finding),
            ["level"] = Level(finding.Severity),
            ["message"] = new JsonObject { ["text"] = finding.Words },
            ["locations"] = new JsonArray(new JsonObject
            {
                ["physicalLocation"] = new JsonObject { ["artifactLocation"] = Location(finding.File), ["region"] = Region(finding.File, finding.Range) },
            }),
        };
        if (finding.Edits.Count > 0)
        {
            result["fixes"] = new JsonArray(new JsonObject
            {
                ["artifactChanges"] = new JsonArray(new JsonObject
                {
                    ["artifactLocation"] = Location(finding.File),
                    ["replacements"] = new JsonArray([.. finding.Edits.Select(edit => Replacement(finding.File, edit))]),
                }),
            });
        }

        return result;
    }

    private static JsonObject Replacement(SourceFile file, TextEdit edit) => new()
    {
        ["deletedRegion"] = Region(file, new TextRange(edit.Start, edit.Length)),
        ["insertedContent"] = new JsonObject { ["text"] = edit.NewText },
    };

    private static JsonObject Location(SourceFile file) => new()
    {
        ["uri"] = ShownPath.IsBelow(file.FullName)
            ? string.Join('/', ShownPath.For(file.FullName).Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString))
            : new Uri(file.FullName).AbsoluteUri,
    };

    private static JsonObject Region(SourceFile file, TextRange range)
    {
        var (start, end) = (file.Place(range.Start), file.Place(range.End));
        return new JsonObject { ["startLine"] = start.Line, ["startColumn"] = start.Column, ["endLine"] = end.Line, ["endColumn"] = end.Column };
    }

    private static string Rule(BotFinding finding) => finding.RuleId ?? ManifestRule;

    private static string Level(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };
}
