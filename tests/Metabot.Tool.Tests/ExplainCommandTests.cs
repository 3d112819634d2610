namespace Metabot.Tool.Tests;

public class ExplainCommandTests
{
    [Theory]
    [InlineData("MBOT2001")]
    [InlineData("mbot4001")]
    public async Task The_page_of_a_rule_is_printed(string rule)
    {
        var tool = await Tool.RunAsync("explain", rule);
        Assert.Equal(0, tool.ExitCode);
        Assert.StartsWith($"# {rule.ToUpperInvariant()}: ", tool.Output, StringComparison.Ordinal);
        Assert.Contains("## How to fix", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_rule_is_refused_with_the_list_of_the_known()
    {
        var tool = await Tool.RunAsync("explain", "MBOT9999");
        Assert.Equal(1, tool.ExitCode);
        Assert.Empty(tool.Output);
        Assert.Contains("There is no rule 'MBOT9999'. The rules are: MBOT1001, ", tool.Errors, StringComparison.Ordinal);
    }
}
