using System.Diagnostics;
using System.Globalization;

namespace Metabot.Sending;

// The span of a call that plans jobs, by OpenTelemetry's conventions for messaging: from here on the server knows whose trace its runs
// belong to, because HttpClient writes the header traceparent. Neither the token nor what a job is given is in it.
internal static class BotSpans
{
    private const string Operation = "schedule";

    private static readonly ActivitySource Source = new("Metabot.Client", typeof(BotSpans).Assembly.GetName().Version!.ToString(3));

    public static bool IsWatched => Source.HasListeners();

    public static Activity? StartSchedule(long botId, JobTarget target)
    {
        var name = target.Code ?? FormattableString.Invariant($"{target.Id}");
        return Start($"{Operation} {name}", botId)?
            .SetTag("messaging.destination.name", name)
            .SetTag("metabot.job.kind", JobTarget.KindName(target.Kind));
    }

    public static Activity? StartBatch(long botId, int count) =>
        Start($"{Operation} jobs", botId)?.SetTag("messaging.batch.message_count", count);

    public static void Fail(this Activity? span, MetabotException exception) => span?
        .SetTag("error.type", exception is BotApiException { StatusCode: var status } ? status.ToString(CultureInfo.InvariantCulture) : exception.GetType().FullName)
        .SetStatus(ActivityStatusCode.Error);

    private static Activity? Start(string name, long botId) => Source.StartActivity(name, ActivityKind.Producer)?
        .SetTag("messaging.system", "metabot")
        .SetTag("messaging.operation.name", Operation)
        .SetTag("metabot.bot.id", botId);
}
