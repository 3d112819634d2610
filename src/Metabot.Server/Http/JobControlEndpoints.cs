using Metabot.Server.Jobs;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Metabot.Server.Http;

// Ending jobs that wait, and running them now.
internal static class JobControlEndpoints
{
    private const string Reason = "it was cancelled";

    private static readonly IReadOnlyList<BodyField> Fields =
    [
        new("kind", "string", "script", FieldSource.Project, "Only jobs that run a script, a trigger or a broadcast."),
        new("target", "string", "welcome", FieldSource.Project, "Only jobs that run this target, by its code or its id."),
        new("lead_id", "integer", 1, FieldSource.Project, "Only jobs for this lead."),
        new("ticket_id", "integer", 1, FieldSource.Project, "Only jobs for this ticket."),
        new("job_key", "string", "remind:135", FieldSource.Project, "Only jobs that were planned under this key."),
    ];

    private static readonly IReadOnlyCollection<string> Names = [.. Fields.Select(field => field.Name)];

    public static void Map(RouteGroupBuilder bot)
    {
        bot.MapPost("/jobs/{jobId}/cancel", CancelAsync)
            .Describe("cancelJob", "Jobs", "Cancel a job", "A pending or periodic job runs no more, and what a run in progress changes is thrown away; cancelling twice, or what is over, changes nothing (this project's decision).")
            .Produces<JobView>()
            .RefusesWith(404, 503);
        bot.MapPost("/jobs/{jobId}/run", RunNowAsync)
            .Describe("runJob", "Jobs", "Run a job now", "One that waits; a periodic job repeats from now on. What is over is refused (this project's decision).")
            .Produces<JobView>()
            .RefusesWith(404, 409, 503);
        bot.MapPost("/jobs/cancel", CancelAllAsync)
            .Describe("cancelJobs", "Jobs", "Cancel all jobs of a lead, a target or a key", "All that wait or repeat and for which everything holds that is given; of the whole bot where nothing is (this project's decision).")
            .WithBody("CancelJobs", Fields, [Fields[^1]])
            .ProducesChanged<CancelledView>();
    }

    private static async Task<JobView> CancelAsync(
        HttpRequest request, BotDb db, BotDefinition bot, JobControl control, ServerClock clock, JobSignals signals, CancellationToken cancellationToken)
    {
        var job = await db.Jobs.FindRowAsync(request, bot, "jobId", cancellationToken);
        await control.CancelAsync(db, job, Reason);
        await db.ReadLastRunsAsync([job], cancellationToken: cancellationToken);
        return JobView.Create(job, clock, signals);
    }

    private static async Task<JobView> RunNowAsync(
        HttpRequest request, BotDb db, BotDefinition bot, JobControl control, ServerClock clock, JobSignals signals, CancellationToken cancellationToken)
    {
        var job = await db.Jobs.FindRowAsync(request, bot, "jobId", cancellationToken);
        await control.RunNowAsync(db, job);
        await db.ReadLastRunsAsync([job], cancellationToken: cancellationToken);
        return JobView.Create(job, clock, signals);
    }

    private static async Task<CancelledView> CancelAllAsync(HttpRequest request, BotDb db, BotDefinition bot, JobControl control, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors("body");
        var fields = new JsonFields(await BodyReader.ReadAsync(request, cancellationToken), errors, Names);
        var filter = new JobSelection
        {
            Kind = fields.Word<JobTargetKind>("kind"),
            Target = fields.NotBlank("target"),
            LeadId = fields.Id("lead_id"),
            TicketId = fields.Id("ticket_id"),
            JobKey = fields.Key("job_key"),
        };
        errors.ThrowIfAny();
        return new CancelledView(await control.CancelAllAsync(db, filter.Apply(db.Jobs, bot), Reason));
    }
}
