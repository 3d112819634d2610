using Metabot.Json;
using Metabot.Transport;

namespace Metabot.Sending;

// The body of a call: the documented fields in a fixed order, absent ones left out.
internal static class JobEnvelope
{
    public static PooledBody Write<TContract>(TContract contract, JobOptions? options, TimeZoneInfo? serverTimeZone)
        where TContract : IJobContract
    {
        using var writer = JobJsonWriter.Rent();
        Write(writer, contract, options, serverTimeZone);
        return new PooledBody(writer.WrittenSpan);
    }

    public static PooledBody Write(JobRequest request, TimeZoneInfo? serverTimeZone)
    {
        using var writer = JobJsonWriter.Rent();
        Write(writer, request, serverTimeZone);
        return new PooledBody(writer.WrittenSpan);
    }

    public static void Write<TContract>(JobJsonWriter writer, TContract contract, JobOptions? options, TimeZoneInfo? serverTimeZone)
        where TContract : IJobContract
    {
        var declared = contract.GetContract();
        var effective = EffectiveOptions.Merge(declared, options);
        JobRules.Check(effective, declared.LeadRequired);

        WriteStart(writer, declared.Target, effective, serverTimeZone);
        if (declared.HasParams)
        {
            writer.WriteLiteral("\"script_request_params\":"u8);
            contract.WriteParams(writer);
        }

        WriteEnd(writer, effective);
    }

    public static void Write(JobJsonWriter writer, JobRequest request, TimeZoneInfo? serverTimeZone)
    {
        var target = request.GetTarget();
        JobRules.Check(request, leadRequired: false);
        JobRules.CheckParams(request.ParamsJson.Span);

        WriteStart(writer, target, request, serverTimeZone);
        if (!request.ParamsJson.IsEmpty)
        {
            writer.WriteLiteral("\"script_request_params\":"u8);
            writer.WriteRaw(request.ParamsJson.Span);
        }

        WriteEnd(writer, request);
    }

    private static void WriteStart(JobJsonWriter writer, JobTarget target, JobOptions options, TimeZoneInfo? serverTimeZone)
    {
        writer.WriteStartObject();
        WriteTarget(writer, target);
        OptionalFields.Write(writer, "\"lead_id\":"u8, options.LeadId);
        OptionalFields.Write(writer, "\"ticket_id\":"u8, options.TicketId);
        OptionalFields.Write(writer, "\"run_at\":"u8, options.RunAt is { } runAt ? RunAtWire.Text(runAt, serverTimeZone) : null);
        OptionalFields.Write(writer, "\"run_after_sec\":"u8, WholeSeconds.Count(options.RunAfter));
        if (options.IsPeriodic ?? options.RepeatEvery is not null)
        {
            writer.WriteLiteral("\"is_periodic\":true,"u8);
            OptionalFields.Write(writer, "\"repeat_interval_sec\":"u8, WholeSeconds.Count(options.RepeatEvery));
            OptionalFields.Write(writer, "\"catch_up\":"u8, options.CatchUp?.ToString().ToLowerInvariant());
            OptionalFields.Write(writer, "\"catch_up_per_min\":"u8, options.CatchUpPerMinute);
        }

        OptionalFields.Write(writer, "\"condition_script_code\":"u8, options.Condition?.ToString());
    }

    private static void WriteEnd(JobJsonWriter writer, JobOptions options)
    {
        OptionalFields.Write(writer, "\"add_tags\":"u8, options.AddTags?.ToString());
        OptionalFields.Write(writer, "\"remove_tags\":"u8, options.RemoveTags?.ToString());
        OptionalFields.Write(writer, "\"job_key\":"u8, options.Key);
        writer.WriteEndObject();
    }

    private static void WriteTarget(JobJsonWriter writer, JobTarget target)
    {
        OptionalFields.Write(writer, TargetField.Id(target.Kind), target.Id);
        OptionalFields.Write(writer, TargetField.Code(target.Kind), target.Code);
    }
}
