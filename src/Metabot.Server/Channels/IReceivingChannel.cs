namespace Metabot.Server.Channels;

/// <summary>A channel through which leads write, too.</summary>
public interface IReceivingChannel : IChannel
{
    /// <summary>Receives until the server stops.</summary>
    /// <param name="handle">Takes a message; when it has ended, the message is stored and need not come again.</param>
    /// <param name="cancellationToken">The server stops.</param>
    Task ReceiveAsync(Func<ReceivedMessage, CancellationToken, Task> handle, CancellationToken cancellationToken);
}
