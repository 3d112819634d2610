using System.Diagnostics;
using System.Globalization;
using Metabot.Server.Json;
using Metabot.Server.Storage;

namespace Metabot.Server.Telemetry;

// One trace from whoever planned a job to the channel that has its message. Nothing is made, and nothing kept, while nobody listens.
internal static class Spans
{
    private const string Metabot = "metabot";

    private static readonly ActivitySource Source = new("Metabot.Server", typeof(Spans).Assembly.GetName().Version!.ToString(3));

    // Where the work is now, for a row whose work comes later.
    public static string? Keep() => Source.HasListeners() && Activity.Current is { IdFormat: ActivityIdFormat.W3C } current ? current.Id : null;

    public static Activity? StartAccept(long botId) =>
        Source.StartActivity($"{Operations.Accept} job", ActivityKind.Internal)?.SetTag(Labels.Bot, botId);

    public static Activity? StartEvaluation(bool isCondition) =>
        Source.StartActivity($"{Operations.Evaluate} {(isCondition ? "condition" : "script")}", ActivityKind.Internal);

    public static Activity? StartRun(Job job) => StartKept(Operations.Run, job.TargetName, ActivityKind.Consumer, job.TraceParent, job.BeginsTrace)?
        .SetTag(Labels.Bot, job.BotId)
        .SetTag(Labels.JobKind, job.Kind.WriteWord())
        .SetTag(Labels.Message, job.Id.ToString(CultureInfo.InvariantCulture));

    // A broadcast has as many spans as there are leads, and a trace is looked at as a whole: each portion has one of its own.
    public static Activity? StartPortion(Job job) => StartKept(Operations.Run, $"{job.TargetName} portion", ActivityKind.Internal, Keep(), isLinked: true)?
        .SetTag(Labels.Bot, job.BotId)
        .SetTag(Labels.Message, job.Id.ToString(CultureInfo.InvariantCulture));

    public static Activity? StartDelivery(MessageDelivery delivery) => StartKept(Operations.Deliver, delivery.Channel, ActivityKind.Client, delivery.TraceParent, isLinked: false)?
        .SetTag(Labels.Bot, delivery.BotId)
        .SetTag(Labels.Channel, delivery.Channel)
        .SetTag(Labels.Message, delivery.MessageId.ToString(CultureInfo.InvariantCulture));

    public static void End(this Activity? span, RunOutcome outcome)
    {
        span?.SetTag(Labels.Outcome, outcome.WriteWord());
        if (outcome == RunOutcome.Failed)
        {
            span.Fail(Labels.Other);
        }
    }

    public static void End(this Activity? span, DeliveryState state, bool hasFailed)
    {
        span?.SetTag(Labels.Delivery, state.WriteWord());
        if (hasFailed)
        {
            span.Fail(Labels.Other);
        }
    }

    // Why it failed is in the job and in the log, and may name people.
    public static void Fail(this Activity? span, string errorType) => span?.SetTag(Labels.Error, errorType).SetStatus(ActivityStatusCode.Error);

    // What runs later is a child of what brought it about, as OpenTelemetry allows for messages that are processed one by one, unless that
    // has no end: then it begins a trace and links to it. Whoever has a span open here, such as who started the server, has nothing to do with it.
    private static Activity? StartKept(string operation, string destination, ActivityKind kind, string? traceParent, bool isLinked)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        Activity.Current = null;
        var isKnown = ActivityContext.TryParse(traceParent, traceState: null, isRemote: true, out var before);
        return Source.StartActivity(
            kind, isKnown && !isLinked ? before : default, links: isKnown && isLinked ? [new ActivityLink(before)] : null, name: $"{operation} {destination}")?
            .SetTag(Labels.System, Metabot).SetTag(Labels.Operation, operation).SetTag(Labels.Destination, destination);
    }
}
