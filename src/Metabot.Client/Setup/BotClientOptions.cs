namespace Metabot;

/// <summary>Which bot a <see cref="BotClient"/> calls, where and as whom. The client reads it once, when it is made.</summary>
/// <remarks>
/// Every property binds from configuration (<c>appsettings.json</c>, environment variables), by reflection and by the binding
/// source generator. What is missing or can never be right is named when the client is made; in a host that registered the
/// client with <c>AddBotClient</c>, when the host starts. All faults come at once.
/// </remarks>
public sealed class BotClientOptions
{
    /// <summary>
    /// The API's address up to <c>/bots</c>, for example <c>https://app.metabot24.com/api/v1</c>; http or https, with or without a
    /// path and a trailing slash. Required.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The bot's id, greater than zero. Required.</summary>
    public long BotId { get; set; }

    /// <summary>The token of an API user, created in the bot's admin panel (the platform's documentation). Never part of a message. Required.</summary>
    public string Token { get; set; } = "";

    /// <summary>How the token travels; the header <c>Authentication</c> of the platform's documentation unless told otherwise.</summary>
    public BotAuthentication Authentication { get; set; }

    /// <summary>
    /// The time zone in which the server reads <c>run_at</c>, as an IANA id, for example <c>Europe/Moscow</c> or <c>UTC</c>; needed to
    /// schedule at a <see cref="DateTimeOffset"/>. Null or empty for none, which is the default (this project's decision: a guessed
    /// zone runs jobs at the wrong hour). Texts are sent as they are, without it.
    /// </summary>
    public string? ServerTimeZone { get; set; }

    /// <summary>
    /// Where an answer has the job's id: the name of its field, <c>job_id</c> unless told otherwise, or a path of names such as
    /// <c>data.id</c> (this project's decision: the platform's documentation tells of no answer). <c>metabot doctor</c> finds it out.
    /// An answer without such a field is a success, too, with a <see cref="ScheduledJob.JobId"/> of null.
    /// </summary>
    public string JobIdField { get; set; } = "job_id";

    internal KeyValuePair<string, string> TokenHeader() => new(
        Authentication is BotAuthentication.Bearer or BotAuthentication.AuthorizationHeader ? "Authorization" : "Authentication",
        Authentication is BotAuthentication.Bearer or BotAuthentication.AuthenticationBearer ? "Bearer " + Token : Token);
}
