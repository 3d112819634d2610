namespace Metabot.Client.Tests;

public sealed class HttpClientTransportTests : TransportContract
{
    protected override IBotClient Client(Uri address, string token, TimeSpan? timeout = null, Action<BotClientOptions>? configure = null)
    {
        var http = new HttpClient { Timeout = timeout ?? TimeSpan.FromSeconds(100) };
        var options = new BotClientOptions { BaseAddress = address, BotId = 42, Token = token };
        configure?.Invoke(options);
        return new BotClient(http, options);
    }
}
