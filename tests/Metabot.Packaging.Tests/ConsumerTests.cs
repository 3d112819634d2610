using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Metabot.Server;

namespace Metabot.Packaging.Tests;

public class ConsumerTests(PackedFeed feed)
{
    [Fact]
    public async Task The_generated_method_works_in_a_project_that_references_the_client_only()
    {
        var folder = Directory.CreateTempSubdirectory("metabot-packaging-bot-");
        await using var server = await BotServer.StartAsync(
            new BotServerOptions { BotFolder = Path.Combine(Repository.Root, "samples", "bots", "demo"), DatabasePath = Path.Combine(folder.FullName, "bot.db"), Token = "secret" },
            TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("Authentication", "secret");
        using var lead = await http.PostAsync("/bots/42/leads", new StringContent("""{"name":"Ann"}""", null, "application/json"), TestContext.Current.CancellationToken);
        var leadId = JsonDocument.Parse(await lead.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("lead_id").GetInt64();

        var output = await feed.NewProject("works").RunAsync(
            """
            using Metabot;
            using var http = new HttpClient();
            var bot = new BotClient(http, new BotClientOptions { BaseAddress = new Uri(args[0]), BotId = 42, Token = args[2] });
            var job = await bot.ScheduleWelcomeAsync("Ann", 7, options: new JobOptions { LeadId = long.Parse(args[1]), Condition = "return lead.getData('name') == 'Ann';" });
            Console.WriteLine($"{job.Status} {job.JobId}");
            [BotScript("welcome")] public partial record WelcomeParams(string FirstName, int OrderId);
            """,
            server.Address.ToString(),
            leadId.ToString(CultureInfo.InvariantCulture),
            "secret");

        var jobId = output.Trim().Split('\n')[^1].Split(' ') is ["Scheduled", var id] ? id : "none: " + output;
        Assert.Contains("\"completed\"", await http.GetStringAsync($"/bots/42/jobs/{jobId}?runs=1&wait_sec=60", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Hello, Ann! Your order 7 is accepted.", await http.GetStringAsync("/bots/42/messages", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RunAt = RunAt.Parse(\"21.01.2027 21:00\")", 53, "MBOT2001: run_at '21.01.2027 21:00' is not in the form yyyy-MM-dd HH:mm:ss; write '2027-01-21 21:00:00'")]
    [InlineData("RunAt = RunAt.Parse(\"2027-02-30 21:00:00\")", 61, "MBOT2002: run_at '2027-02-30 21:00:00' does not exist: February 2027 has 28 days")]
    [InlineData("Condition = \"if (leadId == 135 return true;\"", 63, "MBOT3001: JavaScript syntax error in the condition: Unexpected token 'return'; add the missing ')'")]
    public async Task A_wrong_value_breaks_the_build_at_its_own_characters(string option, int column, string error)
    {
        var project = feed.NewProject("breaks-" + Guid.NewGuid().ToString("N"));
        var result = await project.BuildAsync($$"""
            using Metabot;
            var options = new JobOptions { {{option}} };
            """);
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Program.cs(2,{column}): error {error}"), result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conflicting_targets_break_the_build()
    {
        var result = await feed.NewProject("conflict").BuildAsync("""
            using Metabot;
            Console.WriteLine();
            [BotScript("a", Id = 1)] public partial record P(int X);
            """);
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("error MBOT1001", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Formatting_makes_of_the_wrong_block_of_getting_started_the_right_one()
    {
        var blocks = Regex.Matches(Repository.Read("docs", "getting-started.md"), "^```csharp\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)
            .Select(match => match.Groups[1].Value)
            .ToList();
        var wrong = blocks.FindIndex(block => block.Contains("21.01.2027", StringComparison.Ordinal));
        Assert.Equal(blocks[wrong + 1], await feed.NewProject("format").FixAsync(blocks[wrong]));
    }

    [Fact]
    public async Task A_record_for_NET_Standard_needs_the_class_that_the_docs_show_and_nothing_else()
    {
        const string record = """
            using Metabot;
            [BotScript("welcome")] public partial record WelcomeParams(string FirstName);

            """;
        var shown = Regex.Match(Repository.Read("docs", "contracts.md"), "^namespace System.Runtime.CompilerServices$.*?^}$", RegexOptions.Multiline | RegexOptions.Singleline);
        var project = feed.NewProject("standard");
        project.Properties = "<TargetFramework>netstandard2.0</TargetFramework><OutputType>Library</OutputType><LangVersion>latest</LangVersion>";

        var without = await project.BuildAsync(record);
        Assert.Contains("error CS0518: Predefined type 'System.Runtime.CompilerServices.IsExternalInit'", without.Output, StringComparison.Ordinal);
        var with = await project.BuildAsync(record + shown.Value);
        Assert.True(with.ExitCode == 0, with.Output);
    }

    [Fact]
    public async Task Another_analyzer_with_another_Esprima_does_not_disturb()
    {
        OtherAnalyzer.Pack(feed.Feed);
        var project = feed.NewProject("collision");
        project.Packages += OtherAnalyzer.Reference;
        var result = await project.BuildAsync("""var options = new Metabot.JobOptions { Condition = "return ;;)" };""");
        Assert.Contains("error MBOT3001", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AD0001", result.Output, StringComparison.Ordinal);
    }
}
