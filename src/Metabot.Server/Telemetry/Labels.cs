namespace Metabot.Server.Telemetry;

// The attributes of spans and of what is measured; OpenTelemetry's own names where it has one. Nothing that a person is known by
// or has said is a value of them: no lead, no text, no reason of a failure.
internal static class Labels
{
    public const string Bot = "metabot.bot.id";
    public const string JobKind = "metabot.job.kind";
    public const string JobStatus = "metabot.job.status";
    public const string Outcome = "metabot.run.outcome";
    public const string Field = "metabot.refusal.field";
    public const string Channel = "metabot.channel.code";
    public const string Delivery = "metabot.delivery.state";
    public const string Worker = "metabot.worker.attempts";
    public const string System = "messaging.system";
    public const string Operation = "messaging.operation.name";
    public const string Destination = "messaging.destination.name";
    public const string Message = "messaging.message.id";
    public const string Error = "error.type";

    // Of what has no name that is one of few (OpenTelemetry's convention).
    public const string Other = "_OTHER";
}
