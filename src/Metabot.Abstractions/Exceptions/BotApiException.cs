namespace Metabot;

/// <summary>The bot's server answered a call with an error status, or with nothing that could be understood as success.</summary>
public class BotApiException : MetabotException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, with the server's own words.</param>
    /// <param name="statusCode">The HTTP status code.</param>
    /// <param name="field">The wire field the server names, or null.</param>
    /// <param name="serverMessage">The server's own message, or null when its body could not be read.</param>
    public BotApiException(string message, int statusCode, string? field, string? serverMessage)
        : base(message) => (StatusCode, Field, ServerMessage) = (statusCode, field, serverMessage);

    /// <summary>The HTTP status code, for example 400.</summary>
    public int StatusCode { get; }

    /// <summary>The wire field at fault, for example <c>script_code</c>; null when the server names none.</summary>
    public string? Field { get; }

    /// <summary>The server's own message; null when its body could not be read.</summary>
    public string? ServerMessage { get; }
}
