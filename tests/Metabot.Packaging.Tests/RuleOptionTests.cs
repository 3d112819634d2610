namespace Metabot.Packaging.Tests;

public class RuleOptionTests(PackedFeed feed)
{
    [Theory]
    [InlineData("default", true, "error MBOT2004")]
    [InlineData("all-errors", true, "error MBOT1008")]
    [InlineData("none", false, "Build succeeded")]
    [InlineData("strict", true, "error MBOT0002: MetabotRules is 'strict'; it must be default, all-errors or none.")]
    public async Task A_preset_is_chosen_by_a_property(string preset, bool fails, string expected)
    {
        var project = feed.NewProject("preset-" + preset);
        project.Properties = $"<MetabotRules>{preset}</MetabotRules>";
        var result = await project.BuildAsync("""
            using Metabot;
            Console.WriteLine(new JobOptions { RepeatEvery = TimeSpan.Zero });
            [BotScript("a")] public record P(int X);
            """);
        Assert.Equal(fails, result.ExitCode != 0);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("false", "Build succeeded", 0)]
    [InlineData("False", "Build succeeded", 0)]
    [InlineData("true", "error MBOT2001", 1)]
    public async Task Generator_and_analyzers_are_taken_out_by_a_property(string value, string expected, int files)
    {
        var project = feed.NewProject("generators-" + value);
        project.Properties = $"<MetabotGenerators>{value}</MetabotGenerators><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>";

        var result = await project.BuildAsync("""
            using Metabot;
            Console.WriteLine(RunAt.Parse("21.01.2027 21:00"));
            [BotScript("a")] public record P(int X);
            """);

        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
        Assert.Equal(files, project.GeneratedFiles.Count());
    }

    [Theory]
    [InlineData("bot", "error MBOT5001: the bot has no script 'wellcome'; did you mean 'welcome'?")]
    [InlineData("robot", "error MBOT0003: MetabotBotFolder is 'robot'; there is no bot.json in it.")]
    public async Task The_bot_that_is_called_is_named_by_a_property(string folder, string expected)
    {
        var project = feed.NewProject("called-" + folder);
        project.Properties = $"<MetabotBotFolder>{folder}</MetabotBotFolder>";
        project.Write("bot/bot.json", """{ "id": 1, "name": "Bot", "scripts": { "welcome": { "commands": [] } } }""");

        var result = await project.BuildAsync("""
            using Metabot;
            Console.WriteLine(new P(1));
            [BotScript("wellcome")] public partial record P(int X);
            """);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_error_log_carries_the_help_links()
    {
        var log = Path.Combine(Directory.CreateTempSubdirectory("metabot-sarif-").FullName, "build.sarif");
        var project = feed.NewProject("sarif");
        project.Properties = $"<ErrorLog>{log},version=2.1</ErrorLog>";
        await project.BuildAsync("Console.WriteLine(new Metabot.JobOptions { LeadId = 0 });");
        Assert.Matches("""
            "helpUri": "https://[^"]+/src/Metabot\.Generators/docs/rules/MBOT2008\.md"
            """, await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken));
    }
}
