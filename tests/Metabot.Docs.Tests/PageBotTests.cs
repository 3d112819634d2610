using System.Text;
using System.Text.Json.Nodes;
using Metabot.Docs.Tests.Markdown;
using Metabot.Docs.Tests.Snippets;

namespace Metabot.Docs.Tests;

// A bot.json of a page is one that the server takes, and what getting started says of its first call is so.
[Collection(nameof(Console))]
public class PageBotTests
{
    public static TheoryData<string> PagesWithBots { get; } =
        [.. Pages.All.Where(page => page.Blocks.Any(block => block.Role == "bot")).Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(PagesWithBots))]
    public async Task A_bot_of_a_page_starts(string page)
    {
        await using var bot = await PageBot.StartAsync(page);
        Assert.Equal(42, bot.Server.BotId);
    }

    [Fact]
    public async Task The_first_call_of_getting_started_does_what_the_page_says()
    {
        const string page = "docs/getting-started.md";
        await using var bot = await PageBot.StartAsync(page);
        using var http = new HttpClient { BaseAddress = new Uri(bot.Server.Address, "bots/42/") };
        http.DefaultRequestHeaders.Add("Authentication", PageBot.Token);
        using var ann = new StringContent("""{"name":"Ann"}""", Encoding.UTF8, "application/json");
        var lead = await http.PostAsync("leads", ann, TestContext.Current.CancellationToken);
        Assert.StartsWith("""{"lead_id":1,""", await lead.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var program = Pages.At(page).Blocks.First(block => block.Language == "csharp").Text
            .Replace("http://127.0.0.1:5080", bot.Server.Address.ToString(), StringComparison.Ordinal);
        Assert.Equal("Scheduled 1\n", await Snippet.Compile(program).RunAsync());

        await http.GetStringAsync("jobs/1?wait_sec=60", TestContext.Current.CancellationToken);
        var messages = JsonNode.Parse(await http.GetStringAsync("messages", TestContext.Current.CancellationToken))!.AsArray();
        Assert.Equal(["Hello, Ann! Your order 7 is accepted.", "We deliver it on 2027-01-21."], messages.Select(message => (string?)message!["text"]));
    }
}
