using Metabot.Server.Channels;
using Metabot.Server.Tests.Channels;
using Metabot.Tests;

namespace Metabot.Server.Tests.Hosting;

// Stopping a server that is busy: what runs comes to its end, what waits stays, and nobody is kept waiting for ever.
public sealed class StopTests
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "snippets": { "busy": "const text = 'x'.repeat(20000); for (let i = 0; i < 300; i++) { /(x)\\1y/.test(text); }" },
          "scripts": {
            "says": { "commands": [{ "text": "said" }] },
            "slow": { "commands": [{ "javascript": "[[:busy:]]" }, { "javascript": "[[:busy:]]" }, { "javascript": "[[:busy:]]" }, { "text": "slow" }] }
          }
        }
        """;

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_that_is_under_way_is_written_before_the_server_ends()
    {
        var before = await TestBot.StartAsync(Manifest);
        var lead = await before.LeadAsync();
        var job = await before.JobIdAsync(new { script_code = "slow", lead_id = lead });
        await before.StartedAsync(job);

        await before.Server.StopAsync(TestEnd);
        await using var after = await before.RestartAsync();

        Assert.Equal("completed", (string?)(await after.FinishedAsync(job))["status"]);
        Assert.Equal(["slow"], await after.TextsAsync(lead));
        Assert.Single((await after.GetAsync($"jobs/{job}"))["runs"]!.AsArray());
    }

    [Fact]
    public async Task Jobs_that_wait_behind_it_run_after_the_next_start_in_their_order()
    {
        var before = await TestBot.StartAsync(Manifest);
        var lead = await before.LeadAsync();
        var slow = await before.JobIdAsync(new { script_code = "slow", lead_id = lead });
        await before.StartedAsync(slow);
        var waiting = new List<long>();
        for (var number = 0; number < 5; number++)
        {
            waiting.Add(await before.JobIdAsync(new { script_code = "says", lead_id = lead }));
        }

        await using var after = await before.RestartAsync();

        foreach (var job in waiting)
        {
            Assert.Equal("completed", (string?)(await after.FinishedAsync(job))["status"]);
        }

        Assert.Equal(["slow", "said", "said", "said", "said", "said"], await after.TextsAsync(lead));
    }

    [Fact]
    public async Task A_delivery_that_hangs_does_not_keep_it_from_stopping()
    {
        var channel = new RecordingChannel();
        channel.Answers.Enqueue(async stop =>
        {
            await Task.Delay(Timeout.Infinite, stop);
            return DeliveryResult.Delivered;
        });
        await using var bot = await TestBot.StartAsync(Manifest, channels: new Dictionary<string, IChannel> { ["mine"] = channel });
        var lead = (long)(await bot.PostAsync("leads", new { name = "Ann", channel_code = "mine" })).Success()["lead_id"]!;
        await bot.RunAsync(new { script_code = "says", lead_id = lead });
        await channel.NextAsync();

        await bot.Server.StopAsync(TestEnd).WithinLimitAsync();
    }

    [Fact]
    public async Task Stopping_twice_and_disposing_twice_is_no_mistake()
    {
        using var folder = new TempFolder();
        folder.File("bot.json", Manifest);
        var server = await folder.StartAsync();

        await server.StopAsync(TestEnd);
        await server.StopAsync(TestEnd);
        await server.DisposeAsync();
        await server.DisposeAsync();

        await (await folder.StartAsync()).DisposeAsync();
    }

    [Fact]
    public async Task Who_waits_for_the_end_is_told_of_it()
    {
        using var folder = new TempFolder();
        folder.File("bot.json", Manifest);
        await using var server = await folder.StartAsync();
        var waiting = server.WaitForShutdownAsync(TestEnd);
        Assert.False(waiting.IsCompleted);

        await server.StopAsync(TestEnd);

        await waiting.WithinLimitAsync();
    }

    [Fact]
    public async Task After_the_end_the_address_answers_nobody_and_is_free()
    {
        using var folder = new TempFolder();
        folder.File("bot.json", Manifest);
        var first = await folder.StartAsync();
        var address = first.Address;
        await first.DisposeAsync();
        using var http = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri(address, "health"), TestEnd));

        await using var second = await folder.StartAsync(address.GetLeftPart(UriPartial.Authority));

        Assert.Equal(address, second.Address);
    }

    [Fact]
    public async Task A_start_that_is_given_up_leaves_nothing_behind()
    {
        using var folder = new TempFolder();
        folder.File("bot.json", Manifest);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BotServer.StartAsync(
            new BotServerOptions { BotFolder = folder.Path, DatabasePath = Path.Combine(folder.Path, "bot.db"), Token = TestBot.Token }, cancelled.Token));

        Assert.Equal(["bot.json"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
        await (await folder.StartAsync()).DisposeAsync();
    }
}
