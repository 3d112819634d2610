namespace Metabot;

/// <summary>
/// No answer came: the server could not be reached, the connection broke or the transport's own time-out passed.
/// Whether the job was accepted is not known.
/// </summary>
public sealed class BotConnectionException : MetabotException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, with the address called.</param>
    /// <param name="innerException">The transport's own exception.</param>
    public BotConnectionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
