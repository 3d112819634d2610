using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Metabot.Server.Channels;
using Metabot.Tests;

namespace Metabot.Testing.Tests.Local;

/// <summary>What waits for another clock than the bot's is named, and the test fails.</summary>
public sealed class HangTests : IDisposable
{
    private readonly TcpListener _silent = new(IPAddress.Loopback, 0);
    private readonly BotFolder _folder;

    public HangTests()
    {
        _silent.Start();
        _folder = new BotFolder(
            """
            {
              "id": 42,
              "name": "Test",
              "api": { "private_hosts": ["127.0.0.1:PORT"] },
              "scripts": {
                "call": { "commands": [{ "text": "I ask." }, { "javascript": "api.getJson('http://127.0.0.1:PORT/');" }] },
                "hello": { "commands": [{ "text": "Hello" }] }
              }
            }
            """.Replace("PORT", ((IPEndPoint)_silent.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_script_that_waits_for_an_answer_is_named_with_its_command()
    {
        await using var bot = await StartAsync();
        var lead = (await bot.Client.CreateLeadAsync(new NewLead("Ann"), TestEnd)).LeadId;
        await bot.Client.ScheduleAsync(new JobRequest { ScriptCode = "call", LeadId = lead, RunAt = RunAt.Parse("2030-01-05 12:00:00") }, TestEnd);
        await bot.Client.ScheduleAsync(new JobRequest { ScriptCode = "hello", LeadId = lead, RunAt = RunAt.Parse("2030-01-05 12:00:00") }, TestEnd);

        var failure = await Assert.ThrowsAsync<BotAssertionException>(() => bot.AdvanceAsync(TimeSpan.FromDays(30), TestEnd));
        _silent.Stop();

        Assert.StartsWith("at 2030-01-05 12:00:00 UTC the bot did not come to rest", failure.Message, StringComparison.Ordinal);
        Assert.Contains("job 1 (script \"call\") is at command 2 (javascript) of script \"call\"", failure.Message, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2030, 1, 5, 12, 0, 0, TimeSpan.Zero), bot.Now);
    }

    [Fact]
    public async Task A_delivery_that_waits_for_the_machines_clock_is_named()
    {
        await using var bot = await StartAsync(new PatientChannel());
        var lead = (await bot.Client.CreateLeadAsync(new NewLead("Ann") { ChannelCode = "patient" }, TestEnd)).LeadId;
        await bot.Client.ScheduleAsync(new JobRequest { ScriptCode = "hello", LeadId = lead }, TestEnd);

        var failure = await Assert.ThrowsAsync<BotAssertionException>(() => bot.AdvanceAsync(TimeSpan.FromDays(30), TestEnd));

        Assert.Contains("message 1 is on its way through channel \"patient\"", failure.Message, StringComparison.Ordinal);
        Assert.Contains("what waits for the machine's clock waits in vain", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timers_of_the_bots_clock_ring_each_at_its_moment_and_in_order()
    {
        await using var bot = await StartAsync();
        var heard = new List<string>();
        await using var hourly = bot.Time.CreateTimer(_ => heard.Add($"hourly {bot.Now:HH:mm}"), null, TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        await using var once = bot.Time.CreateTimer(_ => heard.Add($"once {bot.Now:HH:mm}"), null, TimeSpan.FromMinutes(90), Timeout.InfiniteTimeSpan);
        var delay = Task.Delay(TimeSpan.FromHours(3), bot.Time, TestEnd);

        await bot.AdvanceAsync(TimeSpan.FromHours(3) - TimeSpan.FromTicks(1), TestEnd);
        Assert.Equal(["hourly 01:00", "once 01:30", "hourly 02:00"], heard);
        Assert.False(delay.IsCompleted);

        await bot.AdvanceAsync(TimeSpan.FromTicks(1), TestEnd);
        await delay.WithinLimitAsync();
    }

    public void Dispose()
    {
        _silent.Dispose();
        _folder.Dispose();
    }

    private Task<LocalBot> StartAsync(IChannel? channel = null) => LocalBot.StartAsync(
        new LocalBotOptions
        {
            BotFolder = _folder.Path,
            HangLimit = TimeSpan.FromSeconds(3),
            Channels = channel is null ? new Dictionary<string, IChannel>() : new Dictionary<string, IChannel> { ["patient"] = channel },
        },
        TestEnd);

    private sealed class PatientChannel : IChannel
    {
        public async Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
        {
            await Task.Delay(TimeSpan.FromHours(1), cancellationToken);
            return DeliveryResult.Delivered;
        }
    }
}
