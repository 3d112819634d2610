using System.Text.Json.Nodes;
using System.Threading.Channels;
using Metabot.Tests;
using Microsoft.AspNetCore.Http;

namespace Metabot.Server.Tests.Channels;

/// <summary>The channels through which leads write are those of the bot that was loaded last.</summary>
public sealed class ReceivingAfterReloadTests : IAsyncLifetime
{
    private const string Bare = """{ "id": 42, "name": "Test" }""";

    private readonly Channel<string> _asked = Channel.CreateUnbounded<string>();
    private readonly Channel<string> _hungUp = Channel.CreateUnbounded<string>();
    private LocalHttp _telegram = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _telegram = await LocalHttp.StartAsync(async context =>
    {
        var token = context.Request.Path.Value!.Split('/')[1];
        _asked.Writer.TryWrite(token);
        using var hangUp = context.RequestAborted.Register(() => _hungUp.Writer.TryWrite(token));
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    });

    public ValueTask DisposeAsync() => _telegram.DisposeAsync();

    [Fact]
    public async Task A_channel_that_a_reload_adds_receives_and_one_that_it_takes_away_stops()
    {
        await using var bot = await StartAsync(Bare);
        Assert.False(_asked.Reader.TryPeek(out _));

        await ReloadAsync(bot, WithToken("a.txt"));
        Assert.Equal("bot1:a", await NextAsync(_asked));

        await ReloadAsync(bot, Bare);
        Assert.Equal("bot1:a", await NextAsync(_hungUp));
    }

    [Fact]
    public async Task Other_settings_of_a_channel_are_received_by_instead_of_the_old_ones()
    {
        await using var bot = await StartAsync(WithToken("a.txt"));
        Assert.Equal("bot1:a", await NextAsync(_asked));

        await ReloadAsync(bot, WithToken("b.txt"));

        Assert.Equal("bot1:a", await NextAsync(_hungUp));
        Assert.Equal("bot2:b", await NextAsync(_asked));
    }

    [Fact]
    public async Task A_reload_that_leaves_the_channel_as_it_is_does_not_interrupt_it()
    {
        await using var bot = await StartAsync(WithToken("a.txt"));
        Assert.Equal("bot1:a", await NextAsync(_asked));

        await ReloadAsync(bot, WithToken("a.txt").Replace("\"Test\"", "\"New\"", StringComparison.Ordinal));
        await ReloadAsync(bot, WithToken("b.txt"));

        // Whatever the first reload had begun would have been asked before this.
        Assert.Equal("bot2:b", await NextAsync(_asked));
    }

    [Fact]
    public async Task A_channel_that_a_reload_adds_without_its_secret_leaves_the_others_alone()
    {
        await using var bot = await StartAsync(WithToken("a.txt"));
        Assert.Equal("bot1:a", await NextAsync(_asked));

        await ReloadAsync(bot, WithToken("absent.txt"));
        Assert.Equal("bot1:a", await NextAsync(_hungUp));
        Assert.Equal("completed", (string?)(await bot.RunAsync(new { script_code = "hello" }))["status"]);

        await ReloadAsync(bot, WithToken("b.txt"));
        Assert.Equal("bot2:b", await NextAsync(_asked));
    }

    private static Task<string> NextAsync(Channel<string> channel) => channel.Reader.ReadAsync(Cancelled).AsTask().WithinLimitAsync();

    private static Task<TestBot> StartAsync(string manifest) =>
        TestBot.StartAsync(manifest, files: new Dictionary<string, string> { ["a.txt"] = "1:a", ["b.txt"] = "2:b" });

    private static Task ReloadAsync(TestBot bot, string manifest)
    {
        bot.WriteManifest(manifest);
        return bot.Server.ReloadAsync(Cancelled);
    }

    private string WithToken(string file) => new JsonObject
    {
        ["id"] = 42,
        ["name"] = "Test",
        ["scripts"] = new JsonObject { ["hello"] = new JsonObject { ["commands"] = new JsonArray() } },
        ["channels"] = new JsonObject { ["telegram"] = new JsonObject { ["token_file"] = file, ["base_url"] = _telegram.Address.ToString() } },
    }.ToJsonString();
}
