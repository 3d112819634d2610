using Esprima;
using Esprima.Ast;
using Metabot.JavaScript.Verdicts;

namespace Metabot.JavaScript.Differential;

internal static class FunctionBodies
{
    // The bodies of all functions of a file, as they stand there; none where the file is no script.
    public static IEnumerable<string> In(string code)
    {
        Script script;
        try
        {
            script = new JavaScriptParser(new ParserOptions { RegExpParseMode = RegExpParseMode.Skip, MaxAssignmentDepth = 1000 }).ParseScript(code);
        }
        catch (ParserException)
        {
            return [];
        }

        return script.DescendantNodesAndSelf()
            .OfType<IFunction>()
            .Select(function => function.Body)
            .OfType<BlockStatement>()
            .Select(body => code[(body.Range.Start + 1)..(body.Range.End - 1)])
            .Where(body => body.Length <= DeepStack.LongestText)
            .Distinct();
    }
}
