using Metabot.JavaScript;
using Metabot.JavaScript.Repairs;
using Metabot.Server.Manifest;

namespace Metabot.Tool.Tests.Check;

// A finding in a text, between «…».
internal static class Findings
{
    public static BotFinding Mark(string marked, string file = "a.js", params TextEdit[] edits)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        var text = marked.Remove(end + 1, 1).Remove(start, 1);
        return new BotFinding(new SourceFile(Directory.GetCurrentDirectory(), file, text), new TextRange(start, end - start), "it is wrong") { Edits = edits };
    }
}
