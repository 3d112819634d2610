namespace Metabot;

/// <summary>Carries a call to the bot's server and brings back the answer. Implementations are safe for concurrent use.</summary>
/// <remarks>
/// Whatever a transport throws, <see cref="BotClient"/> reports as <see cref="BotConnectionException"/>, or as a
/// cancellation when the caller cancelled. An answer with an error status is an answer, not an exception.
/// </remarks>
public interface IBotTransport
{
    /// <summary>Sends one call.</summary>
    /// <param name="request">What to send and where.</param>
    /// <param name="cancellationToken">Stops sending and waiting.</param>
    /// <returns>The server's answer, whatever its status.</returns>
    Task<BotTransportResponse> SendAsync(BotTransportRequest request, CancellationToken cancellationToken);
}
