namespace Metabot.Tool.Tests;

public class ExplainCommandTests
{
    [Theory]
    [InlineData("MBOT2001")]
    [InlineData("mbot4001")]
    public async Task The_page_of_a_rule_is_printed(string rule)
    {
        using var tool = ToolProcess.Start("explain", rule);
        var (exitCode, output, _) = await tool.ExitAsync();
        Assert.Equal(0, exitCode);
        Assert.StartsWith($"# {rule.ToUpperInvariant()}: ", output, StringComparison.Ordinal);
        Assert.Contains("## How to fix", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_rule_is_refused_with_the_list_of_the_known()
    {
        using var tool = ToolProcess.Start("explain", "MBOT9999");
        var (exitCode, output, error) = await tool.ExitAsync();
        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.Contains("There is no rule 'MBOT9999'. The rules are: MBOT1001, ", error, StringComparison.Ordinal);
    }
}
