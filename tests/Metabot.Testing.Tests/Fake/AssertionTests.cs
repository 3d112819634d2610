using Metabot.Tests;

namespace Metabot.Testing.Tests.Fake;

/// <summary>What a test asks a fake bot, and what it reads when the answer is no.</summary>
public sealed class AssertionTests
{
    private readonly FakeBot _bot = new();

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_one_call_of_a_contract_is_found_among_others()
    {
        await SendAsync("Ann", "Bob");

        Assert.Equal(new OrderPaid(1), _bot.Single<OrderPaid>().Contract);
        Assert.Equal(2, _bot.Single<WelcomeParams>(call => call.Contract.FirstName == "Bob").Number);
        Assert.Equal(["Ann", "Bob"], _bot.Find<WelcomeParams>().Select(call => call.Contract.FirstName));
    }

    [Fact]
    public async Task Too_many_are_listed()
    {
        await SendAsync("Ann", "Bob");

        var failure = Assert.Throws<BotAssertionException>(_bot.Single<WelcomeParams>);

        Assert.Equal(
            """
            expected one call with WelcomeParams, found 2; the bot was sent:
              1. script "welcome" {"script_code":"welcome","script_request_params":{"first_name":"Ann","order_id":7}}
              2. script "welcome" {"script_code":"welcome","script_request_params":{"first_name":"Bob","order_id":7}}
              3. trigger "order_paid" {"trigger_code":"order_paid","lead_id":135,"run_after_sec":60,"script_request_params":{"total":1},"add_tags":"paid"}
            """,
            failure.Message);
    }

    [Fact]
    public async Task None_is_told_beside_what_there_was()
    {
        Assert.Equal("expected one call with Ping, found none; the bot was sent nothing", Assert.Throws<BotAssertionException>(_bot.Single<Ping>).Message);

        await SendAsync("Ann");

        var failure = Assert.Throws<BotAssertionException>(() => _bot.Single<WelcomeParams>(call => call.Options!.LeadId == 9));
        Assert.StartsWith("expected one such call with WelcomeParams, found none; the bot was sent:\n  1. script \"welcome\" {", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_nothing_was_sent_is_demanded_of_a_contract_or_of_all()
    {
        _bot.None();
        await SendAsync("Ann");

        _bot.None<Ping>();
        Assert.StartsWith("expected no call with OrderPaid; the bot was sent:\n  1. script", Assert.Throws<BotAssertionException>(_bot.None<OrderPaid>).Message, StringComparison.Ordinal);
        Assert.StartsWith("expected no call; the bot was sent:\n  1. script", Assert.Throws<BotAssertionException>(_bot.None).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_body_and_a_long_list_are_cut()
    {
        await SendAsync([.. Enumerable.Repeat(new string('x', 1_000), 60)]);

        var message = Assert.Throws<BotAssertionException>(_bot.None).Message;

        Assert.InRange(message.Length, 50 * 300, 50 * 350);
        Assert.EndsWith("x…\n  and 11 more", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sent_in_the_background_is_waited_for()
    {
        await SendAsync("Ann");
        var waiting = _bot.WaitForAsync<WelcomeParams>(2);
        Assert.False(waiting.IsCompleted);

        await SendAsync("Bob", "Cid");

        Assert.Equal(["Ann", "Bob"], (await waiting.WithinLimitAsync()).Select(call => call.Contract.FirstName));
    }

    [Fact]
    public async Task Waiting_in_vain_ends_and_lists_what_there_was()
    {
        await SendAsync("Ann");

        var failure = await Assert.ThrowsAsync<BotAssertionException>(() => _bot.WaitForAsync<WelcomeParams>(2, TimeSpan.FromMilliseconds(1)));

        Assert.StartsWith("expected 2 calls within 00:00:00.0010000 with WelcomeParams; the bot was sent:\n  1. script", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_forgotten_is_gone_and_numbers_go_on()
    {
        await SendAsync("Ann");
        _bot.Forget();
        await SendAsync("Bob");

        Assert.Equal(3, _bot.Single<WelcomeParams>().Number);
    }

    [Fact]
    public void A_catch_of_our_exceptions_does_not_hide_a_failed_assertion_and_xunit_shows_it_as_one()
    {
        Assert.False(typeof(BotAssertionException).IsAssignableTo(typeof(MetabotException)));
        Assert.Contains(typeof(BotAssertionException).GetInterfaces(), type => type.Name == "IAssertionException");
    }

    private async Task SendAsync(params string[] names)
    {
        foreach (var name in names)
        {
            await _bot.ScheduleAsync(new WelcomeParams(name, 7), cancellationToken: TestEnd);
        }

        await _bot.ScheduleAsync(new OrderPaid(1), new JobOptions { LeadId = 135 }, TestEnd);
    }
}
