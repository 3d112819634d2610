using System.Text.Json;

namespace Metabot.Answers;

// The platform documents no answer, so whatever is not understood is an accepted job of unknown status. Only an answer
// that says "success": false is none: taken for an accepted job, it would never be missed.
internal static class ScheduledJobReader
{
    public static ScheduledJob? Read(ReadOnlySpan<byte> body, JobIdPath jobIdPath)
    {
        try
        {
            return ReadObject(body, jobIdPath);
        }
        catch (JsonException)
        {
            return new ScheduledJob(null, ScheduleStatus.Unknown);
        }
    }

    private static ScheduledJob? ReadObject(ReadOnlySpan<byte> json, JobIdPath jobIdPath)
    {
        var reader = new Utf8JsonReader(json);
        long? jobId = null;
        var status = ScheduleStatus.Unknown;
        var isRefused = false;
        var isObject = reader.Read() && reader.TokenType == JsonTokenType.StartObject;
        while (isObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isJobId = jobIdPath.IsAt(ref reader);
            var isStatus = WrittenText.Matches(ref reader, "status"u8);
            var isSuccess = WrittenText.Matches(ref reader, "success"u8);
            reader.Read();
            isRefused = isSuccess ? reader.TokenType == JsonTokenType.False : isRefused;
            jobId = isJobId ? jobIdPath.Find(reader) : jobId;
            status = isStatus ? Status(ref reader) : status;
            reader.Skip();
        }

        return isRefused ? null : new ScheduledJob(jobId, status);
    }

    private static ScheduleStatus Status(ref Utf8JsonReader reader) =>
        reader.TokenType != JsonTokenType.String ? ScheduleStatus.Unknown
        : WrittenText.Matches(ref reader, "scheduled"u8) ? ScheduleStatus.Scheduled
        : WrittenText.Matches(ref reader, "skipped"u8) ? ScheduleStatus.Skipped
        : ScheduleStatus.Unknown;
}
