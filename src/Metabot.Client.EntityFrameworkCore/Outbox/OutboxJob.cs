namespace Metabot.Outbox;

/// <summary>A job that waits in the application's own database until the bot has it. A row goes when the bot has answered; one that the bot refused stays.</summary>
/// <remarks>An outbox is this project's, not the platform's.</remarks>
public sealed class OutboxJob
{
    internal OutboxJob(string bot, string body, string idempotencyKey, string? traceParent, DateTime createdAt) =>
        (Bot, Body, IdempotencyKey, TraceParent, CreatedAt, NextTryAt) = (bot, body, idempotencyKey, traceParent, createdAt, createdAt);

    /// <summary>The row's number: jobs of one bot are sent in its order.</summary>
    public long Id { get; private set; }

    /// <summary>The name under which the bot's client is registered, as for <c>AddBotClient(name)</c>; empty for the one without a name.</summary>
    public string Bot { get; private set; }

    /// <summary>The JSON that is sent, as <see cref="IBotClient.ScheduleAsync(JobRequest, CancellationToken)"/> sends it.</summary>
    public string Body { get; private set; }

    /// <summary>What makes a repeated call the same one for a server that knows the header <c>Idempotency-Key</c>.</summary>
    public string IdempotencyKey { get; private set; }

    /// <summary>The trace in which the job was planned, as of W3C Trace Context; null outside of any.</summary>
    public string? TraceParent { get; private set; }

    /// <summary>When it was planned, in UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>Not before this moment is it sent, or sent again, in UTC. While somebody sends it, it is a minute ahead.</summary>
    public DateTime NextTryAt { get; private set; }

    /// <summary>How often it was sent and no answer came, or one that may be another the next time.</summary>
    public int Failures { get; private set; }

    /// <summary>Why it has not reached the bot yet; null before the first failure.</summary>
    public string? Reason { get; private set; }

    /// <summary>True when the bot refused it, so that it is not sent again. Set it to false, or delete the row.</summary>
    public bool IsRefused { get; set; }
}
