namespace Metabot.Server.Channels;

/// <summary>A channel through which leads write, too.</summary>
public interface IReceivingChannel : IChannel
{
    /// <summary>Receives until it is told to stop; is called again when it ends or fails before.</summary>
    /// <param name="handle">Takes a message; when it has ended, the message is stored and need not come again.</param>
    /// <param name="cancellationToken">The server stops, or a reload took the channel from the bot.</param>
    Task ReceiveAsync(Func<ReceivedMessage, CancellationToken, Task> handle, CancellationToken cancellationToken);
}
