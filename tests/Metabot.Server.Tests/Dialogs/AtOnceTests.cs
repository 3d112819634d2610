namespace Metabot.Server.Tests.Dialogs;

// Messages and jobs of one lead at the same time, and of several.
public sealed class AtOnceTests(AtOnceTests.Fixture bot) : IClassFixture<AtOnceTests.Fixture>
{
    private const string Scripts = """
        "count": { "commands": [{ "javascript": "lead.setAttr('n', Number(lead.getAttr('n') ?? 0) + 1);" }, { "text": "{{ $n }}" }] },
        "slow": { "commands": [{ "javascript": "const text = 'x'.repeat(20000); for (let i = 0; i < 300; i++) { /(x)\\1y/.test(text); }" }, { "text": "slow" }] },
        "ask": { "commands": [{ "ask": { "text": "What?", "attribute": "answer" } }, { "text": "{{ $answer }}!" }] }
        """;

    [Fact]
    public async Task No_message_of_many_at_once_is_lost()
    {
        var lead = await bot.Bot.LeadAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => bot.Bot.SayAsync(lead, new { text = "count" })));

        Assert.Equal(Enumerable.Range(1, 12), answers.Select(answer => int.Parse((string)answer["messages"]![0]!["text"]!, null)).Order());
    }

    [Fact]
    public async Task No_change_of_messages_and_jobs_at_once_is_lost()
    {
        var lead = await bot.Bot.LeadAsync();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(async number =>
        {
            if (number % 2 == 0)
            {
                await bot.Bot.SayAsync(lead, new { text = "count" });
            }
            else
            {
                await bot.Bot.RunAsync(new { script_code = "count", lead_id = lead });
            }
        }));

        Assert.Equal("12", (string?)(await bot.Bot.GetAsync($"leads/{lead}"))["attributes"]!["n"]);
    }

    [Fact]
    public async Task A_message_while_a_script_of_the_lead_runs_is_answered_after_it()
    {
        var lead = await bot.Bot.LeadAsync();
        var slow = await bot.Bot.JobIdAsync(new { script_code = "slow", lead_id = lead });
        await bot.Bot.StartedAsync(slow);

        Assert.Equal(["1"], await bot.Bot.SayAsync(lead, "count"));
        Assert.Equal(["slow", "1"], await bot.Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task Of_two_answers_at_once_one_is_the_answer_and_the_other_a_message()
    {
        var lead = await bot.Bot.LeadAsync();
        await bot.Bot.SayAsync(lead, "ask");

        var answers = await Task.WhenAll(bot.Bot.SayAsync(lead, new { text = "one" }), bot.Bot.SayAsync(lead, new { text = "two" }));

        Assert.Equal(["!", "?"], answers.Select(answer => ((string)answer["messages"]![0]!["text"]!)[^1..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_key_sent_many_times_at_once_is_one_message()
    {
        var lead = await bot.Bot.LeadAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bot.Bot.SayAsync(lead, new { text = "count", key = "k" })));

        Assert.Single(answers.Select(answer => answer.ToJsonString()).Distinct());
        Assert.Equal("1", (string?)(await bot.Bot.GetAsync($"leads/{lead}"))["attributes"]!["n"]);
    }

    [Fact]
    public async Task Changes_by_calls_and_by_messages_at_once_are_all_kept()
    {
        var lead = await bot.Bot.LeadAsync();

        await Task.WhenAll([
            .. Enumerable.Range(0, 6).Select(number => bot.Bot.PatchAsync($"leads/{lead}", new { add_tags = $"t{number}" })),
            .. Enumerable.Range(0, 6).Select(_ => bot.Bot.SayAsync(lead, new { text = "count" }))]);

        Assert.Equal(["t0", "t1", "t2", "t3", "t4", "t5"], (await bot.Bot.TagsAsync(lead)).Order(StringComparer.Ordinal));
        Assert.Equal("6", (string?)(await bot.Bot.GetAsync($"leads/{lead}"))["attributes"]!["n"]);
    }

    public sealed class Fixture() : DialogBot(Scripts);
}
