using System.Net;

namespace Metabot.Client.Flurl.Tests;

/// <summary>Finding SendAsync in the shapes of Flurl.Http 2, 3 and 4, and refusing any other.</summary>
public sealed class FlurlSendTests
{
    private static readonly ByteArrayContent Content = new([1]);

    [Fact]
    public Task Finds_the_shape_of_version_2() => SendsAsync(new Request2());

    [Fact]
    public Task Finds_the_shape_of_version_3() => SendsAsync(new Request3());

    [Fact]
    public Task Finds_the_shape_of_version_4() => SendsAsync(new Request4());

    [Fact]
    public async Task Passes_a_failure_on()
    {
        var send = FlurlSend.Bind<IFailing>();

        await Assert.ThrowsAsync<TimeoutException>(() => send(new Failing(), HttpMethod.Post, Content, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Refuses_a_type_without_the_method() => Refuses<IDisposable>("IDisposable");

    [Fact]
    public void Refuses_other_parameters() => Refuses<IOtherParameters>("IOtherParameters");

    [Fact]
    public void Refuses_another_result() => Refuses<IOtherResult>("IOtherResult");

    private static async Task SendsAsync<TRequest>(TRequest request)
        where TRequest : Recorder
    {
        using var cancellation = new CancellationTokenSource();

        var response = await FlurlSend.Bind<TRequest>()(request, HttpMethod.Put, Content, cancellation.Token);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal((HttpMethod.Put, Content, cancellation.Token, HttpCompletionOption.ResponseContentRead), request.Sent);
    }

    private static void Refuses<TRequest>(string name)
    {
        var error = Assert.Throws<NotSupportedException>(() => FlurlSend.Bind<TRequest>());

        Assert.Contains($"has no {name}.SendAsync", error.Message, StringComparison.Ordinal);
        Assert.Contains("use Flurl.Http 2.4.2 to 4.x", error.Message, StringComparison.Ordinal);
    }

    public interface IFailing
    {
        Task<Carrier> SendAsync(HttpMethod verb, HttpContent content, HttpCompletionOption completion, CancellationToken cancellation);
    }

    public interface IOtherParameters
    {
        Task<HttpResponseMessage> SendAsync(HttpMethod verb, HttpContent content, CancellationToken cancellation);
    }

    public interface IOtherResult
    {
        Task<string> SendAsync(HttpMethod verb, HttpContent content, CancellationToken cancellation, HttpCompletionOption completion);
    }

    public sealed record Carrier(HttpResponseMessage ResponseMessage);

    public abstract class Recorder
    {
        public (HttpMethod, HttpContent, CancellationToken, HttpCompletionOption)? Sent { get; protected set; }

        protected static HttpResponseMessage Accepted => new(HttpStatusCode.Accepted);
    }

    public sealed class Request2 : Recorder
    {
        public Task<HttpResponseMessage> SendAsync(
            HttpMethod verb, HttpContent? content = null, CancellationToken cancellation = default, HttpCompletionOption completion = default)
        {
            Sent = (verb, content!, cancellation, completion);
            return Task.FromResult(Accepted);
        }
    }

    public sealed class Request3 : Recorder
    {
        public Task<Carrier> SendAsync(
            HttpMethod verb, HttpContent? content = null, CancellationToken cancellation = default, HttpCompletionOption completion = default)
        {
            Sent = (verb, content!, cancellation, completion);
            return Task.FromResult(new Carrier(Accepted));
        }
    }

    public sealed class Request4 : Recorder
    {
        public Task<Carrier> SendAsync(
            HttpMethod verb, HttpContent? content = null, HttpCompletionOption completion = default, CancellationToken cancellation = default)
        {
            Sent = (verb, content!, cancellation, completion);
            return Task.FromResult(new Carrier(Accepted));
        }
    }

    private sealed class Failing : IFailing
    {
        public Task<Carrier> SendAsync(HttpMethod verb, HttpContent content, HttpCompletionOption completion, CancellationToken cancellation) =>
            Task.FromException<Carrier>(new TimeoutException());
    }
}
