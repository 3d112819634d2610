using System.Net;
using System.Net.Sockets;
using Metabot.Tests;

namespace Metabot.Client.Tests;

public abstract partial class TransportContract
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);

    [Fact]
    public async Task A_refused_connection_names_the_address_and_not_the_token()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://{listener.LocalEndpoint}/";
        listener.Stop();

        var failure = await NoAnswerAsync(Client(address));

        Assert.StartsWith($"no answer from {address}bots/42/jobs/schedule: ", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_host_is_a_connection_failure()
    {
        var failure = await NoAnswerAsync(Client("http://no-such-host.invalid"));

        Assert.Contains("no-such-host.invalid", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_connection_is_a_connection_failure()
    {
        _bot.BreakConnections();

        await NoAnswerAsync(Client());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_transports_own_time_out_is_a_connection_failure(bool headersCame)
    {
        _ = _bot.HoldCalls(headersCame);

        var failure = await NoAnswerAsync(Client(Short));

        Assert.EndsWith("time-out passed", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_cancelled_beforehand_sends_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var stopped = await Assert.ThrowsAsync<OperationCanceledException>(() => Client().ScheduleAsync(new Greeting("x"), null, cancelled.Token));

        Assert.Equal(cancelled.Token, stopped.CancellationToken);
        Assert.Empty(_bot.Calls);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_call_cancelled_on_its_way_ends_with_the_callers_token(bool headersCame)
    {
        var arrived = _bot.HoldCalls(headersCame);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestEnd);

        var call = Client().ScheduleAsync(new Greeting("x"), null, cancellation.Token);
        await arrived.WithinLimitAsync();
        await cancellation.CancelAsync();

        var stopped = await Assert.ThrowsAsync<OperationCanceledException>(() => call.WithinLimitAsync());
        Assert.Equal(cancellation.Token, stopped.CancellationToken);
    }

    [Fact]
    public async Task A_client_works_again_after_failures()
    {
        var client = Client();
        _bot.BreakConnections();
        await NoAnswerAsync(client);
        _bot.AnswerWith(200, """{"job_id":5,"status":"scheduled"}""");

        Assert.Equal(5, (await client.ScheduleAsync(new Greeting("x"), null, TestEnd)).JobId);
    }

    private static Task<BotConnectionException> NoAnswerAsync(IBotClient client) =>
        Assert.ThrowsAsync<BotConnectionException>(() => client.ScheduleAsync(new Greeting("x"), null, TestEnd).WithinLimitAsync());
}
