using System.Text.Json.Nodes;
using Metabot.Tests;

namespace Metabot.Tool.Tests;

// A bot that all of them look at.
public sealed class LiveBot : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-").FullName;

    private ChildProcess _tool = null!;

    public string Url { get; private set; } = "";

    public long Lead { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "bot.json"), """
            { "id": 42, "name": "Лавка", "scripts": {
                "hello": { "commands": [{ "text": "Привет, {{ request.name }}!" }] },
                "fails": { "commands": [{ "javascript": "throw new Error('нет');" }] } } }
            """, TestContext.Current.CancellationToken);
        _tool = Tool.Start(["serve", _folder, "--urls", "http://127.0.0.1:0", "--data", Path.Combine(_folder, "bot.db"), "--time-zone", "UTC"], new() { ["METABOT_TOKEN"] = DemoBot.Token });
        var address = await DemoBot.AddressAsync(_tool);
        Url = address.ToString();
        using var http = new HttpClient();
        var client = new BotClient(http, new BotClientOptions { BaseAddress = address, BotId = 42, Token = DemoBot.Token });
        Lead = (await client.CreateLeadAsync(new NewLead("Анна Каренина"), TestContext.Current.CancellationToken)).LeadId;
    }

    internal Task<ProcessResult> RunAsync(params string[] arguments) => Tool.RunAsync([.. arguments, "--url", Url], new() { ["METABOT_TOKEN"] = DemoBot.Token });

    public ValueTask DisposeAsync()
    {
        _tool.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

public class LiveCommandTests(LiveBot bot) : IClassFixture<LiveBot>
{
    [Fact]
    public async Task A_job_is_run_listed_counted_and_its_message_printed()
    {
        var run = await bot.RunAsync("run", "hello", "--lead", $"{bot.Lead}", "--params", """{"name":"Анна"}""");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Matches($@"^Job \d+ completed\n  to lead {bot.Lead}: Привет, Анна!\n$", run.Output);
        Assert.DoesNotContain('\e', run.Output);

        var jobs = JsonNode.Parse((await bot.RunAsync("jobs", "--status", "completed", "--json")).Output)!.AsArray();
        Assert.Contains(jobs, job => (string?)job!["target"] == "hello");
        Assert.Contains("hello", (await bot.RunAsync("jobs")).Output, StringComparison.Ordinal);

        var top = JsonNode.Parse((await bot.RunAsync("top", "--json")).Output)!.AsArray();
        Assert.Equal(("Лавка", (long)jobs.Count), ((string?)top[0]!["name"], (long)top[0]!["states"]!["completed"]!));

        var tail = await bot.RunAsync("tail", "--after", "0", "--count", "1");
        Assert.EndsWith($"lead {bot.Lead}  Привет, Анна!\n", tail.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_is_planned_for_a_moment_and_a_failed_one_has_an_exit_code()
    {
        var later = await bot.RunAsync("run", "hello", "--at", "2099-01-21 21:00:00");
        Assert.Equal(0, later.ExitCode);
        Assert.Matches(@"^Job \d+ is planned for 2099-01-21 21:00:00 \(UTC\)\n$", later.Output);

        var failed = await bot.RunAsync("run", "fails");
        Assert.Equal(1, failed.ExitCode);
        Assert.Matches(@"^Job \d+ failed: .*нет", failed.Output);
    }

    [Fact]
    public async Task Leads_are_found_by_a_part_of_their_name()
    {
        Assert.Contains("Анна Каренина", (await bot.RunAsync("leads", "Каренина")).Output, StringComparison.Ordinal);
        Assert.Equal("There are no such leads.\n", (await bot.RunAsync("leads", "nobody")).Output);
    }

    [Fact]
    public async Task A_snapshot_is_written_compared_and_brought_up_to_date()
    {
        var folder = Directory.CreateTempSubdirectory("metabot-").FullName;
        var file = Path.Combine(folder, "shop.bot.json");
        try
        {
            var missing = await bot.RunAsync("sync", file, "--check");
            Assert.Equal((1, $"There is no {file}; metabot sync {file} writes it.\n"), (missing.ExitCode, missing.Output));

            var written = await bot.RunAsync("sync", file);
            Assert.Equal((0, $"Wrote {file}.\n"), (written.ExitCode, written.Output));
            var same = await bot.RunAsync("sync", file, "--check");
            Assert.Equal((0, $"{file} is as the bot is.\n"), (same.ExitCode, same.Output));

            var snapshot = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
            snapshot["scripts"]!.AsObject().Remove("hello");
            snapshot["scripts"]!["gone"] = new JsonObject();
            snapshot["name"] = "Lavka";
            await File.WriteAllTextAsync(file, snapshot.ToJsonString(), TestContext.Current.CancellationToken);
            var differs = await bot.RunAsync("sync", file, "--check");
            Assert.Equal(1, differs.ExitCode);
            Assert.Equal(
                ["added scripts.hello", "changed name", "removed scripts.gone"],
                differs.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[..^1].Order(StringComparer.Ordinal));
            Assert.EndsWith($"\n{file} is not as the bot is; metabot sync {file} brings it up to date.\n", differs.Output, StringComparison.Ordinal);
            Assert.Equal(0, (await bot.RunAsync("sync", file, "--check", "--warn")).ExitCode);
            Assert.Equal(3, JsonNode.Parse((await bot.RunAsync("sync", file, "--json")).Output)!.AsArray().Count);
            Assert.Equal(0, (await bot.RunAsync("sync", file, "--check")).ExitCode);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("script_code: the bot has no script \"helo\"; did you mean \"hello\"?", "run", "helo")]
    [InlineData("MBOT2001: ", "run", "hello", "--at", "tomorrow")]
    [InlineData("--bot: the token is for no bot 7; it is for 42 \"Лавка\".", "jobs", "--bot", "7")]
    public async Task What_is_wrong_is_told_in_one_line(string message, params string[] arguments)
    {
        var tool = await bot.RunAsync(arguments);
        Assert.Equal((1, ""), (tool.ExitCode, tool.Output));
        Assert.Contains(message, Assert.Single(tool.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_server_and_a_wrong_token_are_told_with_what_helps()
    {
        var nobody = await Tool.RunAsync("jobs", "--url", "http://127.0.0.1:9", "--token", "x");
        Assert.StartsWith("No answer from http://127.0.0.1:9: ", nobody.Errors, StringComparison.Ordinal);
        Assert.EndsWith("Start the bot with metabot serve, or name its address with --url.\n", nobody.Errors, StringComparison.Ordinal);

        var wrong = await Tool.RunAsync("jobs", "--url", bot.Url, "--token", "wrong");
        Assert.Contains("refused the token", wrong.Errors, StringComparison.Ordinal);
        Assert.Equal((1, 1), (nobody.ExitCode, wrong.ExitCode));
    }
}
