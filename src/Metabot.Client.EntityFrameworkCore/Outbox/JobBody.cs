using System.Text;
using System.Text.Json;
using Metabot.Sending;
using Metabot.Transport;

namespace Metabot.Outbox;

// A job as the text that is stored, which is the body that is sent, and back.
internal static class JobBody
{
    public static string Write<TContract>(TContract contract, JobOptions? options, TimeZoneInfo? serverTimeZone)
        where TContract : IJobContract => Read(JobEnvelope.Write(contract, options, serverTimeZone));

    public static string Write(JobRequest request, TimeZoneInfo? serverTimeZone) => Read(JobEnvelope.Write(request, serverTimeZone));

    public static JobRequest Parse(string body, string idempotencyKey)
    {
        using var document = JsonDocument.Parse(body);
        var job = document.RootElement;
        return new JobRequest
        {
            ScriptId = Number(job, "script_id"),
            ScriptCode = Text(job, "script_code"),
            TriggerId = Number(job, "trigger_id"),
            TriggerCode = Text(job, "trigger_code"),
            BroadcastId = Number(job, "broadcast_id"),
            BroadcastCode = Text(job, "broadcast_code"),
            LeadId = Number(job, "lead_id"),
            TicketId = Number(job, "ticket_id"),
            RunAt = Text(job, "run_at") is { } runAt ? RunAt.Parse(runAt) : null,
            RunAfter = Seconds(job, "run_after_sec"),
            IsPeriodic = job.TryGetProperty("is_periodic", out var isPeriodic) ? isPeriodic.GetBoolean() : null,
            RepeatEvery = Seconds(job, "repeat_interval_sec"),
            CatchUp = Text(job, "catch_up") is { } catchUp ? Enum.Parse<CatchUp>(catchUp, ignoreCase: true) : null,
            CatchUpPerMinute = (int?)Number(job, "catch_up_per_min"),
            Condition = Text(job, "condition_script_code"),
            AddTags = Tags(job, "add_tags"),
            RemoveTags = Tags(job, "remove_tags"),
            Key = Text(job, "job_key"),
            IdempotencyKey = idempotencyKey,
            ParamsJson = job.TryGetProperty("script_request_params", out var input) ? Encoding.UTF8.GetBytes(input.GetRawText()) : default,
        };
    }

    private static string Read(PooledBody body)
    {
        try
        {
            return Encoding.UTF8.GetString(body.Copy());
        }
        finally
        {
            body.Release();
        }
    }

    private static long? Number(JsonElement job, string name) => job.TryGetProperty(name, out var value) ? value.GetInt64() : null;

    private static string? Text(JsonElement job, string name) => job.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static TimeSpan? Seconds(JsonElement job, string name) => Number(job, name) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static TagList? Tags(JsonElement job, string name) => Text(job, name) is { } tags ? TagList.Create(tags.Split(',')) : null;
}
