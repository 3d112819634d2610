using Metabot.Rules;
using Metabot.Server.Json;
using Metabot.Server.Outgoing;
using Metabot.Server.Scripts;
using Metabot.Server.Scripts.Commands;
using Metabot.Server.Storage;
using Metabot.Server.Storage.Searching;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// From a draft to a job that can be stored: everything it names exists and its condition has been asked once.
internal sealed class JobPlanner(ServerClock clock, IRowIds ids, OutgoingCalls calls, SearchDialect dialect)
{
    public RunHost CreateHost(BotDb db, BotDefinition bot) => new(db, bot, this, clock, ids, calls, dialect);

    public async Task<Job> PlanAsync(BotDb db, BotDefinition bot, JobDraft draft, JavaScriptRunner javaScript)
    {
        CheckExists(db, bot, draft);
        var now = clock.Now;
        var job = new Job
        {
            BotId = bot.Id,
            Kind = draft.Target.Kind,
            TargetId = draft.Target.Id,
            TargetCode = draft.Target.Code,
            LeadId = draft.LeadId,
            TicketId = draft.TicketId,
            RunAt = draft.RunAt is { } runAt ? JobBeats.TakeLater(clock.Read(runAt), now) : now.AddSeconds(draft.RunAfterSec ?? 0),
            IsPeriodic = draft.IsPeriodic,
            RepeatIntervalSec = draft.IsPeriodic ? draft.RepeatIntervalSec ?? draft.RunAfterSec : null,
            CatchUp = draft.CatchUp,
            CatchUpPerMin = draft.CatchUpPerMin,
            Condition = draft.Condition,
            Request = draft.Request,
            AddTags = [.. draft.AddTags],
            RemoveTags = [.. draft.RemoveTags],
            Key = draft.Key,
            CreatedAt = now,
        };
        if (job.LeadId is { } leadId && await db.Leads.AnyAsync(lead => lead.Id == leadId && lead.IsMute))
        {
            (job.Status, job.Reason) = (JobStatus.Skipped, "the lead is switched off (is_mute)");
            return job;
        }

        await AskConditionAsync(db, bot, job, javaScript);
        return job;
    }

    private async Task AskConditionAsync(BotDb db, BotDefinition bot, Job job, JavaScriptRunner javaScript)
    {
        if (await JobConditions.ReadAsync(job.Condition, bot.Snippets, javaScript) is not { } condition)
        {
            return;
        }

        try
        {
            if (!await javaScript.IsTrueAsync(condition, await RunStates.ReadAsync(db, bot, job, this, clock)))
            {
                (job.Status, job.Reason) = (JobStatus.Skipped, $"{JobConditions.NotTrue} when the job was scheduled");
            }
        }
        catch (JavaScriptFailedException exception)
        {
            throw RequestRefusedException.BadRequest(JobConditions.Field, exception.Message);
        }
    }

    private static void CheckExists(BotDb db, BotDefinition bot, JobDraft draft)
    {
        var errors = new FieldErrors("body");
        switch (draft.Target.Kind)
        {
            case JobTargetKind.Script:
                CheckTarget(bot.Scripts, draft.Target, errors);
                break;
            case JobTargetKind.Trigger:
                CheckTarget(bot.Triggers, draft.Target, errors);
                break;
            default:
                CheckTarget(bot.Broadcasts, draft.Target, errors);
                break;
        }

        if (draft.LeadId is { } lead && !db.Leads.Any(row => row.Id == lead && row.BotId == bot.Id))
        {
            errors.Add("lead_id", $"there is no lead {lead}");
        }

        if (draft.TicketId is { } ticket && !db.Tickets.Any(row => row.Id == ticket && row.BotId == bot.Id))
        {
            errors.Add("ticket_id", $"there is no ticket {ticket}");
        }

        errors.ThrowIfAny(404);
    }

    private static void CheckTarget<T>(TargetSet<T> targets, JobTarget target, FieldErrors errors)
        where T : class, ITargetDefinition
    {
        if (targets.Find(target) is null)
        {
            var hint = target.Code is { } code && targets.Nearest(code) is { } nearest ? $"; did you mean \"{nearest}\"?" : "";
            errors.Add(JobTarget.WireField(target.Kind, target.Code is null ? "id" : "code"), $"the bot has no {Excerpt.Cut(target.ToString())}{hint}");
        }
    }
}
