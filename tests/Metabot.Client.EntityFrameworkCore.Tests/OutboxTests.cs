using System.Globalization;
using Metabot.Shop;
using Metabot.Testing;
using Metabot.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Metabot.Client.EntityFrameworkCore.Tests;

public sealed class OutboxTests
{
    private readonly FakeBot _bot = new() { ServerTimeZone = "Europe/Moscow" };
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 21, 21, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task What_is_committed_reaches_the_bot_and_leaves_the_table()
    {
        await using var shop = await Shop.StartAsync(_bot);
        await using (var db = shop.Open())
        {
            db.Add(new Order { Id = 7 });
            db.ScheduleJob(new ThanksParams(7), new JobOptions { LeadId = 135, IdempotencyKey = "order-7" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await EmptyAsync(shop);
        var call = Assert.Single(_bot.Calls);
        Assert.Equal(("""{"script_code":"thanks","lead_id":135,"script_request_params":{"order_id":7}}""", "order-7"), (call.Json, call.Options?.IdempotencyKey));
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_transaction_is_committed_and_nothing_of_one_that_is_rolled_back()
    {
        await using var shop = await Shop.StartAsync(_bot);
        foreach (var (id, isKept) in new[] { (1, false), (2, true) })
        {
            await using var db = shop.Open();
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            db.ScheduleJob(new ThanksParams(id));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            Assert.Empty(_bot.Calls);
            await (isKept ? transaction.CommitAsync(TestContext.Current.CancellationToken) : transaction.RollbackAsync(TestContext.Current.CancellationToken));
        }

        await EmptyAsync(shop);
        Assert.Contains("\"order_id\":2", Assert.Single(_bot.Calls).Json, StringComparison.Ordinal);
    }

    // The call and its stored form are one text, whatever is in it.
    [Theory]
    [MemberData(nameof(AllOptions))]
    public async Task It_is_sent_as_if_there_were_no_outbox(JobRequest request)
    {
        var direct = new FakeBot { ServerTimeZone = "Europe/Moscow" };
        await direct.ScheduleAsync(request, TestContext.Current.CancellationToken);
        await using var shop = await Shop.StartAsync(_bot);

        await shop.SaveAsync(request);

        await EmptyAsync(shop);
        Assert.Equal(direct.Calls[0].Json, Assert.Single(_bot.Calls).Json);
    }

    public static TheoryData<JobRequest> AllOptions() => new(
        new JobRequest { ScriptId = 1, RunAt = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero), LeadId = 5, TicketId = 6 },
        new JobRequest { TriggerCode = "paid", RunAfter = TimeSpan.FromSeconds(90), RepeatEvery = TimeSpan.FromDays(1), Key = "daily" },
        new JobRequest { TriggerId = 2, IsPeriodic = true, RepeatEvery = TimeSpan.FromSeconds(60), CatchUp = CatchUp.All, CatchUpPerMinute = 90, Condition = "return lead.isTagExist('Ёж \"x\"');" },
        new JobRequest { BroadcastCode = "sale", AddTags = ["a", "b"], RemoveTags = ["c"], ParamsJson = """{"n":12345678901234567890.5,"t":"\u0435"}"""u8.ToArray() },
        new JobRequest { BroadcastId = 3, RunAt = RunAt.Parse("2030-01-01 00:00:00") });

    [Fact]
    public async Task A_bot_that_does_not_answer_gets_its_jobs_later_in_their_order_under_the_same_key()
    {
        _bot.Answer(FakeAnswer.Lost(), FakeAnswer.Refused(503), FakeAnswer.Scheduled());
        await using var shop = await Shop.StartAsync(_bot, _time);

        await shop.SaveAsync(Script("first"), Script("second"));
        var waiting = await Poll.UntilAsync(shop.WaitingAsync, rows => rows[0].Failures == 1);
        Assert.Equal((2, 0), (waiting.Count, waiting[1].Failures));
        Assert.Contains("the connection was lost", waiting[0].Reason, StringComparison.Ordinal);
        await AdvanceUntilEmptyAsync(shop);

        Assert.Equal(["first", "first", "first", "second"], _bot.Calls.Select(call => call.Target?.Code));
        Assert.Single(_bot.Calls.Take(3).Select(call => call.Options!.IdempotencyKey).Distinct());
    }

    [Fact]
    public async Task What_the_bot_refuses_stays_with_its_reason_and_holds_nobody_up()
    {
        _bot.Answer(FakeAnswer.Refused(404, "there is no script \"first\"", "script_code"));
        await using var shop = await Shop.StartAsync(_bot);

        await shop.SaveAsync(Script("first"), Script("second"));

        var refused = Assert.Single(await Poll.UntilAsync(shop.WaitingAsync, rows => rows.Count == 1 && rows[0].IsRefused));
        Assert.Contains("there is no script \"first\"", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(["first", "second"], _bot.Calls.Select(call => call.Target?.Code));
    }

    [Fact]
    public async Task Each_bot_has_its_own_jobs_and_waits_for_no_other()
    {
        var support = new FakeBot();
        _bot.AnswerAlways(FakeAnswer.Lost());
        await using var shop = await Shop.StartAsync(_bot, _time, more: services =>
        {
            services.AddKeyedSingleton<IBotClient>("support", support);
            services.AddBotClient("support", Shop.Describe);
        });
        await using (var db = shop.Open())
        {
            db.ScheduleJob(Script("away"));
            db.ScheduleJob(new ThanksParams(1), bot: "support");
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await Poll.UntilAsync(shop.WaitingAsync, rows => rows.Count == 1);
        Assert.Single(support.Calls);
    }

    [Fact]
    public async Task A_database_that_two_applications_share_sends_each_job_once()
    {
        await using var first = await Shop.StartAsync(_bot);
        await using var second = await Shop.StartAsync(_bot, file: first.File);

        await first.SaveAsync([.. Enumerable.Range(0, 40).Select(number => Script($"s{number}"))]);
        await second.SaveAsync([.. Enumerable.Range(40, 40).Select(number => Script($"s{number}"))]);

        await EmptyAsync(first);
        Assert.Equal(80, _bot.Calls.Count);
        Assert.Equal(80, _bot.Calls.Select(call => call.Target?.Code).Distinct().Count());
    }

    [Fact]
    public async Task What_can_never_be_right_is_refused_before_it_is_saved()
    {
        await using var shop = await Shop.StartAsync(_bot);
        await using var db = shop.Open();
        var nobody = long.Parse("-1", CultureInfo.InvariantCulture);

        Assert.Throws<JobValidationException>(() => db.ScheduleJob(new ThanksParams(1), new JobOptions { LeadId = nobody }));
        Assert.Throws<JobValidationException>(() => db.ScheduleJob(new JobRequest()));
        Assert.False(db.ChangeTracker.HasChanges());
    }

    [Fact]
    public void A_context_without_an_outbox_says_what_is_missing()
    {
        using var noTable = new Bare(new DbContextOptionsBuilder<Bare>().UseSqlite("Data Source=:memory:").Options);
        using var noSender = new ShopDb(new DbContextOptionsBuilder<ShopDb>().UseSqlite("Data Source=:memory:").Options);

        Assert.Equal(
            "Bare has no outbox: call modelBuilder.AddBotOutbox() in its OnModelCreating, and add a migration.",
            Assert.Throws<InvalidOperationException>(() => noTable.ScheduleJob(new ThanksParams(1))).Message);
        Assert.Equal(
            "Nobody would send the jobs of ShopDb: call services.AddBotOutbox<ShopDb>(), and take the context from the services.",
            Assert.Throws<InvalidOperationException>(() => noSender.ScheduleJob(new ThanksParams(1))).Message);
    }

    private static JobRequest Script(string code) => new() { ScriptCode = code };

    private static Task EmptyAsync(Shop shop) => Poll.UntilAsync(shop.WaitingAsync, rows => rows.Count == 0);

    private Task AdvanceUntilEmptyAsync(Shop shop) => Poll.UntilAsync(
        () =>
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            return shop.WaitingAsync();
        },
        rows => rows.Count == 0);

    private sealed class Bare(DbContextOptions<Bare> options) : DbContext(options);
}
