using System.Globalization;
using Metabot.Json;
using Metabot.Transport;

namespace Metabot.Sending;

// A filter of jobs, as a query and as a body.
internal static class FilterFields
{
    public static QueryText ToQuery(JobFilter? filter)
    {
        var query = new QueryText();
        if (filter is null)
        {
            return query;
        }

        Check(filter);
        return query
            .Add("status", filter.Status?.ToString().ToLowerInvariant())
            .Add("kind", KindOf(filter))
            .Add("target", TargetOf(filter))
            .Add("lead_id", filter.LeadId)
            .Add("ticket_id", filter.TicketId)
            .Add("job_key", filter.Key);
    }

    public static PooledBody ToBody(JobFilter filter)
    {
        Check(filter);
        using var writer = JobJsonWriter.Rent();
        writer.WriteStartObject();
        OptionalFields.Write(writer, "\"kind\":"u8, KindOf(filter));
        OptionalFields.Write(writer, "\"target\":"u8, TargetOf(filter));
        OptionalFields.Write(writer, "\"lead_id\":"u8, filter.LeadId);
        OptionalFields.Write(writer, "\"ticket_id\":"u8, filter.TicketId);
        OptionalFields.Write(writer, "\"job_key\":"u8, filter.Key);
        writer.WriteEndObject();
        return new PooledBody(writer.WrittenSpan);
    }

    private static void Check(JobFilter filter)
    {
        JobRules.CheckId("lead_id", filter.LeadId);
        JobRules.CheckId("ticket_id", filter.TicketId);
        JobRules.CheckKey("job_key", filter.Key);
    }

    private static string? KindOf(JobFilter filter) => filter.Target is { } target ? JobTarget.KindName(target.Kind) : null;

    private static string? TargetOf(JobFilter filter) => filter.Target?.Code ?? filter.Target?.Id?.ToString(CultureInfo.InvariantCulture);
}
