namespace Metabot.Client.Tests;

/// <summary>What becomes of a call whose caller does not want it any more, whichever it is.</summary>
public sealed class CancelledCallTests : IDisposable
{
    private readonly CancellationTokenSource _caller = new();

    public void Dispose() => _caller.Dispose();

    public static TheoryData<Func<BotClient, CancellationToken, Task>> Calls => new()
    {
        (bot, token) => bot.ScheduleAsync(new Greeting("x"), null, token),
        (bot, token) => bot.ScheduleAsync(new JobRequest { ScriptId = 17 }, token),
        (bot, token) => bot.CallAsync(new Asking("ask", "x"), token),
        (bot, token) => bot.ScheduleAllAsync(new JobBatch().Add(new Greeting("x")), token),
        (bot, token) => bot.GetAsync(7, token),
        (bot, token) => bot.WaitAsync(7, cancellationToken: token),
        (bot, token) => bot.CancelAsync(7, token),
        (bot, token) => bot.CancelAllAsync(new JobFilter { LeadId = 135 }, token),
        (bot, token) => bot.RunNowAsync(7, token),
        (bot, token) => bot.GetLeadAsync(135, token),
        (bot, token) => bot.CreateLeadAsync(new NewLead("Ann"), token),
        (bot, token) => bot.UpdateLeadAsync(135, new LeadChanges(), token),
        (bot, token) => bot.SendMessageAsync(135, "hello", token),
        (bot, token) => bot.RedeliverAsync(9, token),
        (bot, token) => bot.CreateTicketAsync(new TicketData(), token),
        (bot, token) => bot.CreatePersonAsync(new NewPerson(), token),
        (bot, token) => bot.AddRowAsync("orders", [], token),
        (bot, token) => ReadAsync(bot.ListAsync(null, token)),
        (bot, token) => ReadAsync(bot.ListRunsAsync(7, token)),
        (bot, token) => ReadAsync(bot.ListRowsAsync("orders", token)),
    };

    [Theory]
    [MemberData(nameof(Calls), DisableDiscoveryEnumeration = true)]
    public async Task A_call_that_is_cancelled_beforehand_sends_nothing(Func<BotClient, CancellationToken, Task> call)
    {
        var transport = new RecordingTransport();
        await _caller.CancelAsync();

        var stopped = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call(transport.Client(), _caller.Token));

        Assert.Equal((_caller.Token, 0), (stopped.CancellationToken, transport.Calls));
    }

    [Theory]
    [MemberData(nameof(Calls), DisableDiscoveryEnumeration = true)]
    public async Task A_call_that_is_cancelled_on_its_way_says_that_it_may_have_been_done(Func<BotClient, CancellationToken, Task> call)
    {
        var broken = new HttpRequestException("the connection was closed");
        var client = ClientOf(() =>
        {
            _caller.Cancel();
            throw broken;
        });

        var stopped = await Assert.ThrowsAsync<OperationCanceledException>(() => call(client, _caller.Token));

        Assert.Equal("the call was cancelled; what it asked for may have been done", stopped.Message);
        Assert.Equal((_caller.Token, broken), (stopped.CancellationToken, stopped.InnerException));
    }

    // An answer that is there is told, whatever the caller wants meanwhile.
    [Fact]
    public async Task An_answer_that_came_before_the_end_is_kept()
    {
        var client = ClientOf(() =>
        {
            _caller.Cancel();
            return new BotTransportResponse(200, """{"job_id":12,"status":"scheduled"}"""u8.ToArray());
        });

        Assert.Equal(new ScheduledJob(12, ScheduleStatus.Scheduled), await client.ScheduleAsync(new Greeting("x"), null, _caller.Token));
    }

    [Fact]
    public async Task A_transports_own_end_of_waiting_is_not_the_callers()
    {
        using var others = new CancellationTokenSource();
        await others.CancelAsync();

        var failure = await Assert.ThrowsAsync<BotConnectionException>(() => ClientOf(() => throw new OperationCanceledException(others.Token)).GetAsync(7, _caller.Token));

        Assert.EndsWith("the transport's time-out passed", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_of_this_product_goes_through_as_it_is()
    {
        var own = new BotConnectionException("the circuit is open", new TimeoutException());

        Assert.Same(own, await Assert.ThrowsAsync<BotConnectionException>(() => ClientOf(() => throw own).GetAsync(7, _caller.Token)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_list_ends_before_its_next_page(bool isTokenOfTheLoop)
    {
        var transport = new RecordingTransport();
        transport.AnswerInTurn("""[{"job_id":1},{"job_id":2}]""", """[{"job_id":3}]""", "[]");
        var jobs = transport.Client().ListAsync(null, isTokenOfTheLoop ? default : _caller.Token);
        var seen = new List<long>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var job in jobs.WithCancellation(isTokenOfTheLoop ? _caller.Token : default))
            {
                seen.Add(job.JobId);
                await _caller.CancelAsync();
            }
        });

        Assert.Equal([1, 2], seen);
        Assert.Equal(1, transport.Calls);
    }

    [Fact]
    public async Task Waiting_for_a_job_ends_with_the_caller()
    {
        var asked = 0;
        var client = ClientOf(() =>
        {
            asked++;
            if (asked == 3)
            {
                _caller.Cancel();
            }

            return new BotTransportResponse(200, """{"job_id":7,"status":"running"}"""u8.ToArray());
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.WaitAsync(7, cancellationToken: _caller.Token));
        Assert.Equal(3, asked);
    }

    // A server that gives the same page again would be asked for ever.
    [Fact]
    public async Task A_list_that_does_not_go_on_ends()
    {
        var transport = new RecordingTransport();
        transport.AnswerWith(200, """[{"job_id":4},{"job_id":5}]""");

        Assert.Equal(2, await ReadAsync(transport.Client().ListAsync(null, _caller.Token)));
        Assert.Equal(2, transport.Calls);
    }

    private static async Task<int> ReadAsync<T>(IAsyncEnumerable<T> items)
    {
        var count = 0;
        await foreach (var item in items)
        {
            count++;
        }

        return count;
    }

    private static BotClient ClientOf(Func<BotTransportResponse> answer) =>
        new(new AnsweringTransport(answer), new BotClientOptions { BaseAddress = new Uri("http://bot.test"), BotId = 42, Token = "token" });

    private sealed class AnsweringTransport(Func<BotTransportResponse> answer) : IBotTransport
    {
        public async Task<BotTransportResponse> SendAsync(BotTransportRequest request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return answer();
        }
    }
}
