namespace Metabot;

/// <summary>
/// The bot's server answered a call with an error status, with a success status and <c>"success": false</c> (this project's decision: such
/// a job was not accepted), or from another address than the one called.
/// </summary>
public class BotApiException : MetabotException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, with the server's own words.</param>
    /// <param name="statusCode">The HTTP status code.</param>
    /// <param name="field">The wire field the server names, or null.</param>
    /// <param name="serverMessage">The server's own message, or null when its body could not be read.</param>
    /// <param name="errors">All that the server says is wrong; null for nothing but <paramref name="field"/> and <paramref name="serverMessage"/>.</param>
    public BotApiException(
        string message, int statusCode, string? field, string? serverMessage, IReadOnlyList<BotApiError>? errors = null)
        : base(message)
    {
        (StatusCode, Field, ServerMessage) = (statusCode, field, serverMessage);
        Errors = errors ?? (field is null && serverMessage is null ? [] : [new BotApiError(field, serverMessage)]);
    }

    /// <summary>The HTTP status code, for example 400; 303 when the transport followed a redirect, whichever it was.</summary>
    public int StatusCode { get; }

    /// <summary>The first wire field at fault, for example <c>script_code</c>; null when the server names none.</summary>
    public string? Field { get; }

    /// <summary>The server's own message; null when its body could not be read.</summary>
    public string? ServerMessage { get; }

    /// <summary>Every reason that the server gives, in its order; empty when its body could not be read.</summary>
    public IReadOnlyList<BotApiError> Errors { get; }
}
