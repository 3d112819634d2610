using System.CommandLine;
using Metabot.Server.Manifest;

namespace Metabot.Tool.Check;

// The forms in which findings are told. Looked says what was looked at, such as "2 bots".
internal static class ReportFormats
{
    private static readonly Dictionary<string, Action<IReadOnlyList<BotFinding>, string, TextWriter>> Formats = new()
    {
        ["text"] = TextReport.Write,
        ["sarif"] = (findings, _, output) => SarifReport.Write(findings, output),
        ["github"] = (findings, _, output) => GitHubReport.Write(findings, output),
    };

    public static Option<string> CreateOption()
    {
        var format = new Option<string>("--format")
        {
            Description = "How the mistakes are told: text for people, sarif for tools, github as annotations of a workflow.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        return format;
    }

    public static void Write(string format, IReadOnlyList<BotFinding> findings, string looked, TextWriter output) => Formats[format](findings, looked, output);
}
