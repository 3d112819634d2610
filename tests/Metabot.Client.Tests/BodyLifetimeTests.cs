using System.Net;
using System.Text;
using Metabot.Tests;

namespace Metabot.Client.Tests;

/// <summary>Bodies stand in rented memory: whoever still sends one when its call has ended sends it whole.</summary>
public sealed class BodyLifetimeTests
{
    private static readonly BotClientOptions Options = new() { BaseAddress = new Uri("http://bot.example/api"), BotId = 1, Token = "b7f3c2a1" };

    private static readonly string Expected = """{"script_code":"greeting","script_request_params":{"text":"first"}}""";

    [Fact]
    public async Task A_body_that_is_sent_after_its_call_has_ended_is_sent_whole()
    {
        var handler = new SlowHandler();
        using var http = new HttpClient(handler);
        var bot = new BotClient(http, Options);
        using var cancellation = new CancellationTokenSource();
        var call = bot.ScheduleAsync(new Greeting("first"), cancellationToken: cancellation.Token);
        await handler.Sending.WithinLimitAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WithinLimitAsync());

        // would be given the same memory if it were free
        for (var i = 0; i < 50; i++)
        {
            using var other = new CancellationTokenSource();
            var next = bot.ScheduleAsync(new Greeting("other"), cancellationToken: other.Token);
            await other.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.WithinLimitAsync());
        }

        Assert.Equal(Expected, await handler.FinishAsync().WithinLimitAsync());
    }

    [Fact]
    public async Task A_content_that_is_kept_cannot_be_sent_once_its_call_has_ended()
    {
        var transport = new KeepingTransport();
        await new BotClient(transport, Options).ScheduleAsync(new Greeting("first"), cancellationToken: TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => transport.Content!.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken));
        Assert.IsType<ObjectDisposedException>(error.InnerException);
        Assert.Throws<ObjectDisposedException>(() => transport.Request.Body);
    }

    [Fact]
    public async Task A_body_that_is_kept_stays_as_it_is()
    {
        var transport = new KeepingTransport();
        var bot = new BotClient(transport, Options);
        await bot.ScheduleAsync(new Greeting("first"), cancellationToken: TestContext.Current.CancellationToken);
        var kept = transport.Body;
        await bot.ScheduleAsync(new Greeting("other"), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Expected, Encoding.UTF8.GetString(kept.Span));
    }

    // Goes on sending the first body whatever becomes of the call.
    private sealed class SlowHandler : HttpMessageHandler
    {
        private readonly SlowStream _wire = new();
        private Task? _sending;

        public Task Sending => _wire.Started;

        public async Task<string> FinishAsync()
        {
            _wire.GoOn();
            await _sending!;
            return _wire.Text;
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _sending ??= request.Content!.CopyToAsync(_wire, CancellationToken.None);
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK);
        }
    }

    private sealed class SlowStream : MemoryStream
    {
        private readonly TaskCompletionSource _started = new();
        private readonly TaskCompletionSource _goOn = new();

        public Task Started => _started.Task;

        public string Text => Encoding.UTF8.GetString(ToArray());

        public void GoOn() => _goOn.SetResult();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _started.TrySetResult();
            await _goOn.Task;
            Write(buffer.Span);
        }
    }

    private sealed class KeepingTransport : IBotTransport
    {
        public BotTransportRequest Request { get; private set; }

        public HttpContent? Content { get; private set; }

        public ReadOnlyMemory<byte> Body { get; private set; }

        public Task<BotTransportResponse> SendAsync(BotTransportRequest request, CancellationToken cancellationToken)
        {
            (Request, Content, Body) = (request, request.CreateContent(), request.Body);
            return Task.FromResult(new BotTransportResponse(200, """{"success": true}"""u8.ToArray()));
        }
    }
}
