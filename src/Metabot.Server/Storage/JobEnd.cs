namespace Metabot.Server.Storage;

// What a run leaves in the row of its job, which EF Core does not track; written where it has changed.
internal sealed class JobEnd(Job job)
{
    private const string Text = """
        UPDATE "Jobs" SET "Status" = @status, "Reason" = @reason, "Interruptions" = @interruptions, "PutOffBeat" = @beat WHERE "Id" = @job
        """;

    private readonly (JobStatus, string?, int, DateTimeOffset?) _before = Read(job);

    public async Task WriteAsync(BotDb db)
    {
        if (Read(job) == _before)
        {
            return;
        }

        await using var command = db.CreateCommand(Text);
        command.SetParameter("@status", job.Status.ToString());
        command.SetParameter("@reason", job.Reason);
        command.SetParameter("@interruptions", job.Interruptions);
        command.SetParameter("@beat", job.PutOffBeat?.UtcTicks);
        command.SetParameter("@job", job.Id);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private static (JobStatus, string?, int, DateTimeOffset?) Read(Job job) => (job.Status, job.Reason, job.Interruptions, job.PutOffBeat);
}
