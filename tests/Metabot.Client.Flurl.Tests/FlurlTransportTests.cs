using Flurl.Http;
using Metabot.Client.Tests;

namespace Metabot.Client.Flurl.Tests;

public sealed class FlurlTransportTests : TransportContract
{
    protected override IBotClient Client(Uri address, string token, TimeSpan? timeout = null, Action<BotClientOptions>? configure = null) =>
        new FlurlClient(address.OriginalString)
            .WithTimeout(timeout ?? TimeSpan.FromSeconds(100))
            .Bot(42, token, configure ?? (_ => { }));
}
