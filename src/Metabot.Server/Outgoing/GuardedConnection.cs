using System.Net;
using System.Net.Sockets;

namespace Metabot.Server.Outgoing;

internal delegate Task<IPAddress[]> HostResolver(string host, CancellationToken cancellationToken);

// Resolves a name once, looks at the addresses and connects to those very addresses: a name that has another address the next
// moment gains nothing by it.
internal sealed class GuardedConnection(OutgoingRules rules, HostResolver resolve)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (url, port) = (context.InitialRequestMessage.RequestUri!, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(url.IdnHost, out var address) ? [address] : await resolve(url.IdnHost, cancellationToken);
        if (!rules.AllowsPrivate(url) && addresses.FirstOrDefault(found => !PublicAddress.IsPublic(found)) is { } own)
        {
            throw new OutgoingRefusedException(
                $"the host '{url.Authority}' has the address {own}, which is not one of the internet; if it is meant, add \"{url.Authority}\" to api.private_hosts in bot.json");
        }

        if (addresses.Length == 0)
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
