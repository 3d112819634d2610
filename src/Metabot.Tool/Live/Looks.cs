namespace Metabot.Tool.Live;

// What the dashboard asks for, as the server writes it.
internal sealed record BotsLook(string TimeZone, DateTimeOffset Now, IReadOnlyList<BotName> Bots)
{
    // In the server's zone, as run_at is written.
    public string Write(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed record BotName(long BotId, string Name);

internal sealed record Page<T>(IReadOnlyList<T> Rows, long? Next);

internal sealed record JobRow(
    long JobId, JobTargetKind Kind, string Target, string? JobKey, long? LeadId, BotJobStatus Status, string? Reason, DateTimeOffset RunAt, int? RepeatIntervalSec, DateTimeOffset CreatedAt);

internal sealed record JobLook(JobRow Job, IReadOnlyList<Said> Said);

internal sealed record Said(long? LeadId, string Text);

internal sealed record ChartLook(IReadOnlyDictionary<string, long> States, int? OfNewest);
