namespace Metabot.Server.Storage;

// A call that planned a job under a header Idempotency-Key, stored with the job itself.
internal sealed class IdempotentCall
{
    public long BotId { get; set; }

    public required string Key { get; set; }

    // SHA-256 of what was sent.
    public required byte[] BodyHash { get; set; }

    // What was answered.
    public required Job Job { get; set; }

    public JobStatus Status { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
