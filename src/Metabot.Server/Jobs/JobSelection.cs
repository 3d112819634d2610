using System.Globalization;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;

namespace Metabot.Server.Jobs;

// Which jobs of a bot are meant: those for which everything holds that is given.
internal sealed record JobSelection
{
    public JobTargetKind? Kind { get; init; }

    // A code, or an id as text.
    public string? Target { get; init; }

    public long? LeadId { get; init; }

    public long? TicketId { get; init; }

    public string? JobKey { get; init; }

    public IQueryable<Job> Apply(IQueryable<Job> jobs, BotDefinition bot)
    {
        jobs = jobs.Where(job => job.BotId == bot.Id);
        jobs = Kind is { } kind ? jobs.Where(job => job.Kind == kind) : jobs;
        jobs = LeadId is { } lead ? jobs.Where(job => job.LeadId == lead) : jobs;
        jobs = TicketId is { } ticket ? jobs.Where(job => job.TicketId == ticket) : jobs;
        jobs = JobKey is { } key ? jobs.Where(job => job.Key == key) : jobs;
        return Target is { } target ? WhereTarget(jobs, target, bot) : jobs;
    }

    // A job may name by its id what the filter names by its code.
    private static IQueryable<Job> WhereTarget(IQueryable<Job> jobs, string target, BotDefinition bot)
    {
        long? id = long.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var (script, trigger, broadcast) = (Find(bot.Scripts, target, id), Find(bot.Triggers, target, id), Find(bot.Broadcasts, target, id));
        return jobs.Where(job => job.TargetCode == target || (id != null && job.TargetId == id)
            || (job.Kind == JobTargetKind.Script && (job.TargetCode == script.Code || job.TargetId == script.Id))
            || (job.Kind == JobTargetKind.Trigger && (job.TargetCode == trigger.Code || job.TargetId == trigger.Id))
            || (job.Kind == JobTargetKind.Broadcast && (job.TargetCode == broadcast.Code || job.TargetId == broadcast.Id)));
    }

    // What does not exist any more has names that no job has.
    private static (string Code, long Id) Find<T>(TargetSet<T> targets, string code, long? id)
        where T : class, ITargetDefinition
    {
        var target = targets.Find(code) ?? targets.FirstOrDefault(each => id is not null && each.Id == id);
        return (target?.Code ?? "", target?.Id ?? 0);
    }
}
