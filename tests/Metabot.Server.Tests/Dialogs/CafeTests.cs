using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Metabot.Server.Tests.Dialogs;

// The bot of docs/dialogs.md, played through as the page has it.
public sealed partial class CafeTests : IAsyncLifetime
{
    private TestBot _bot = null!;

    public async ValueTask InitializeAsync() =>
        _bot = await TestBot.StartAsync(await File.ReadAllTextAsync(Repository("samples/bots/cafe/bot.json"), TestContext.Current.CancellationToken));

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task The_dialog_of_the_page_goes_as_it_is_written_and_all_follows_from_it()
    {
        var lead = await _bot.LeadAsync();
        var turns = await ReadDialogAsync();
        Assert.Equal(8, turns.Count);

        foreach (var (said, answers) in turns)
        {
            var messages = (await _bot.SayAsync(lead, new { text = said }))["messages"]!.AsArray();
            Assert.Equal(answers, messages.Where(message => Kind(message) != "email").Select(Show));
        }

        await CheckOrderAsync(lead);
        await CheckBroadcastAsync(lead);
    }

    [Fact]
    public async Task A_waiter_takes_over()
    {
        var lead = await _bot.LeadAsync();
        await _bot.SayAsync(lead, "hello");

        Assert.Equal(["A waiter will write to you."], await _bot.SayAsync(lead, "Talk to a waiter"));
        Assert.Empty(await _bot.SayAsync(lead, "hello"));
        Assert.Equal("with a waiter", (string?)(await _bot.GetAsync($"leads/{lead}"))["status"]);
    }

    private async Task CheckOrderAsync(long lead)
    {
        Assert.Equal("regular", (string?)(await _bot.GetAsync($"leads/{lead}"))["status"]);
        var email = (await _bot.ListAsync("messages")).Single(message => Kind(message) == "email")!;
        Assert.Equal(("Order of Ann", "<p>2 x tea</p>"), ((string)email["content"]!["subject"]!, (string)email["text"]!));

        var jobs = await _bot.ListAsync("jobs");
        var reminder = jobs.Single(job => (string)job!["target"]! == "ready")!;
        Assert.Equal("scheduled", (string?)reminder["status"]);
        await _bot.FinishedAsync((long)jobs.Single(job => (string)job!["target"]! == "regular")!["job_id"]!);
        Assert.Equal("You are a regular now: every fifth cup is free.", (await _bot.TextsAsync(lead))[^1]);
    }

    private async Task CheckBroadcastAsync(long lead)
    {
        await _bot.LeadAsync("Bob");

        var job = await _bot.RunAsync(new { broadcast_code = "cake" });

        Assert.Equal("1 lead reached", (string?)job["reason"]);
        Assert.Equal("Ann, there is apple pie today.", (await _bot.TextsAsync(lead))[^1]);
    }

    private static async Task<List<(string Said, List<string> Answers)>> ReadDialogAsync()
    {
        var page = await File.ReadAllTextAsync(Repository("docs/dialogs.md"), TestContext.Current.CancellationToken);
        var turns = new List<(string Said, List<string> Answers)>();
        foreach (var line in Dialog.Match(page).Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("> ", StringComparison.Ordinal))
            {
                turns.Add((line[2..], []));
            }
            else
            {
                turns[^1].Answers.Add(line[2..]);
            }
        }

        return turns;
    }

    private static string? Kind(JsonNode? message) => (string?)message!["content"]!["kind"];

    private static string Show(JsonNode? message) => string.Concat(
        (message!["content"]!["buttons"]?.AsArray() ?? []).Aggregate((string)message["text"]!, (text, button) => $"{text} [{button!["caption"]}]"));

    private static string Repository(string path, [CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../..", path));

    [GeneratedRegex("```dialog\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Dialog { get; }
}
