using Metabot.Json;
using Metabot.Transport;

namespace Metabot.Sending;

// Several jobs in one array, each as it is sent alone.
internal static class BatchEnvelope
{
    public static PooledBody Write(JobBatch batch, TimeZoneInfo? serverTimeZone)
    {
        using var writer = JobJsonWriter.Rent();
        writer.WriteStartArray();
        foreach (var job in batch.Jobs)
        {
            if (job is JobRequest request)
            {
                JobEnvelope.Write(writer, request, serverTimeZone);
            }
            else
            {
                var typed = (JobBatch.TypedJob)job;
                JobEnvelope.Write(writer, typed.Contract, typed.Options, serverTimeZone);
            }
        }

        writer.WriteEndArray();
        return new PooledBody(writer.WrittenSpan);
    }
}
