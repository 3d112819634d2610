using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Http;

// Every list is read page by page, the oldest first, behind the last id that was seen.
public sealed class PageTests(PageTests.Fixture fixture) : IClassFixture<PageTests.Fixture>
{
    private const int Rows = 7;

    private const string Manifest = """
        { "id": 42, "name": "Test", "tables": { "dishes": ["name"] }, "scripts": { "says": { "commands": [{ "text": "Hello" }] } }, "routes": { "any": { "script": "says" } } }
        """;

    // The messages of the conversation are seven questions and their seven answers.
    public static TheoryData<string, string, int> Lists { get; } = new()
    {
        { "leads", "lead_id", Rows },
        { "tickets", "ticket_id", Rows },
        { "persons", "person_id", Rows },
        { "tables/dishes/rows", "row_id", Rows },
        { "jobs?lead_id=1", "job_id", Rows },
        { "jobs/1/runs", "run_id", Rows },
        { "messages?lead_id=2", "message_id", Rows },
        { "leads/2/messages", "message_id", 2 * Rows },
    };

    public static TheoryData<string> Paths { get; } = [.. Lists.Select(list => list.Data.Item1).Append("messages/dead")];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Pages_follow_each_other_without_a_gap_and_end_with_an_empty_one(string path, string id, int rows)
    {
        var pages = new List<long[]>();
        do
        {
            pages.Add(await ReadAsync(path, id, $"limit=3&after_id={pages.SelectMany(page => page).LastOrDefault()}"));
        }
        while (pages[^1].Length > 0);

        Assert.All(pages.SkipLast(2), page => Assert.Equal(3, page.Length));
        Assert.Equal(await ReadAsync(path, id, ""), pages.SelectMany(page => page));
        Assert.Equal((rows, rows), (pages.Sum(page => page.Length), pages.SelectMany(page => page).Distinct().Count()));
        Assert.Equal(pages.SelectMany(page => page).Order(), pages.SelectMany(page => page));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_limit_is_the_most_and_the_first_are_given(string path, string id, int rows)
    {
        var all = await ReadAsync(path, id, "");

        foreach (var limit in new[] { 1, rows - 1, rows, rows + 1, 1_000 })
        {
            Assert.Equal(all.Take(limit), await ReadAsync(path, id, $"limit={limit}"));
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Behind_an_id_that_is_not_there_the_next_ones_come(string path, string id, int rows)
    {
        var all = await ReadAsync(path, id, "");

        Assert.Equal(rows, (await ReadAsync(path, id, "after_id=0")).Length);
        Assert.Empty(await ReadAsync(path, id, $"after_id={all[^1]}"));
        Assert.Empty(await ReadAsync(path, id, $"after_id={all[^1] + 1_000}"));
        Assert.Empty(await ReadAsync(path, id, $"after_id={long.MaxValue}"));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task What_is_no_number_of_rows_or_no_id_is_refused(string path)
    {
        string[] limits = ["0", "-1", "1001", "1.5", "1e2", "+5", "%205", "0x10", "٣", "99999999999999999999", "all", "5&limit=6"];
        string[] ids = ["-1", "1.5", "x", "9223372036854775808", "1&after_id=2"];

        foreach (var (field, value) in limits.Select(value => ("limit", value)).Concat(ids.Select(value => ("after_id", value))))
        {
            Problems.Check(await fixture.Bot.AskAsync(Address(path, $"{field}={value}")), 400, field, field);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task An_empty_value_counts_as_absent(string path)
    {
        var whole = await fixture.Bot.AskAsync(Address(path, ""));

        Assert.Equal(whole.Text, (await fixture.Bot.AskAsync(Address(path, "limit=&after_id="))).Text);
    }

    [Theory]
    [InlineData("messages?lead_id=1&lead_id=2", "lead_id", "lead_id is there 2 times; write it once")]
    [InlineData("jobs?target=a&target=b", "target", "target is there 2 times; write it once")]
    [InlineData("jobs?status=failed&status=skipped", "status", "status is there 2 times; write it once")]
    [InlineData("jobs?job_key=a&job_key=", "job_key", "job_key is there 2 times; write it once")]
    public async Task A_filter_that_is_there_twice_is_refused(string path, string field, string message) =>
        Problems.Check(await fixture.Bot.AskAsync(Address(path, "")), 400, field, message);

    [Fact]
    public async Task A_hundred_rows_are_given_when_nobody_says_how_many()
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        for (var number = 0; number < 101; number++)
        {
            await bot.LeadAsync($"Lead {number}");
        }

        Assert.Equal(100, (await bot.ListAsync("leads")).Count);
        Assert.Equal(101, (await bot.ListAsync("leads?limit=1000")).Count);
    }

    private async Task<long[]> ReadAsync(string path, string id, string query)
    {
        var answer = await fixture.Bot.AskAsync(Address(path, query));
        Assert.True(answer.Status == 200, answer.Text);
        return [.. JsonNode.Parse(answer.Text)!.AsArray().Select(row => (long)row![id]!)];
    }

    private static string Address(string path, string query) => $"bots/42/{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}";

    public sealed class Fixture() : SharedBot(Manifest)
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            for (var number = 0; number < Rows; number++)
            {
                await Bot.LeadAsync($"Lead {number}");
                (await Bot.PostAsync("tickets", new { title = $"Ticket {number}" })).Success();
                (await Bot.PostAsync("persons", new { full_name = $"Person {number}" })).Success();
                (await Bot.PostAsync("tables/dishes/rows", new { fields = new { name = $"Dish {number}" } })).Success();
            }

            await RunAsync();
        }

        // The first job has seven runs, and its lead six jobs more.
        private async Task RunAsync()
        {
            var job = await Bot.JobIdAsync(new { script_code = "says", lead_id = 1, run_after_sec = 90_000, is_periodic = true });
            for (var number = 1; number <= Rows; number++)
            {
                (await Bot.PostAsync($"jobs/{job}/run")).Success();
                await Bot.FinishedAsync(job, number);
                await Bot.SayAsync(2, "Hi");
            }

            for (var number = 1; number < Rows; number++)
            {
                await Bot.JobIdAsync(new { script_code = "says", lead_id = 1, run_after_sec = 90_000 });
            }
        }
    }
}
