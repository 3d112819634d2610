using System.Net;
using System.Net.Sockets;

namespace Metabot.Server.Hosting;

// Listens before anything else is made, so that an address that cannot be had leaves nothing behind.
internal static class ListeningSocket
{
    public static Socket Open(IPEndPoint address)
    {
        Socket? socket = null;
        try
        {
            socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(address);
            socket.Listen();
            return socket;
        }
        catch (SocketException exception)
        {
            socket?.Dispose();
            throw new IOException($"The address http://{address} {Explain(exception)} (--urls, BotServerOptions.Url).", exception);
        }
    }

    private static string Explain(SocketException exception) => exception.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse => "is in use by another program; stop that one, or choose another port: 0 picks a free one",
        SocketError.AccessDenied => "is not open to this user; choose a port from 1024 on: 0 picks a free one",
        SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported => "is not an address of this machine; write http://127.0.0.1:5080",
        _ => $"cannot be listened on: {exception.Message}; choose another",
    };
}
