using System.CommandLine;
using Metabot.Tool.Check;

namespace Metabot.Tool;

internal static class ExplainCommand
{
    private static readonly Argument<string> Rule = new("rule")
    {
        Description = "The id of a rule, for example MBOT2001.",
    };

    public static Command Create()
    {
        var command = new Command("explain", "Prints the page of a rule, offline.") { Rule };
        command.SetAction(result => Explain(result.GetRequiredValue(Rule), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return command;
    }

    private static int Explain(string rule, TextWriter output, TextWriter error)
    {
        if (RulePages.Find(rule) is { } page)
        {
            output.Write(page);
            return 0;
        }

        error.WriteLine($"There is no rule '{rule}'. The rules are: {string.Join(", ", RulePages.Ids)}.");
        return 1;
    }
}
