using Metabot;

namespace Quickstart;

/// <summary>What happened, held against what had to happen.</summary>
internal sealed record Outcome(IReadOnlyList<JobOutcome> Jobs, IReadOnlyList<LeadOutcome> Leads)
{
    public bool IsAsExpected => Jobs.All(job => job.IsAsExpected) && Leads.All(lead => lead.IsAsExpected);

    public static async Task<Outcome> ReadAsync(BotClient bot, Scenario scenario)
    {
        var jobs = new List<JobOutcome>();
        foreach (var step in scenario.Steps)
        {
            jobs.Add(new JobOutcome(step, await bot.GetAsync(step.Answer.JobId!.Value)));
        }

        var leads = new List<LeadOutcome>();
        await foreach (var lead in bot.ListLeadsAsync())
        {
            leads.Add(new LeadOutcome(lead, await bot.ListMessagesAsync(lead.LeadId).Select(message => message.Text).ToListAsync()));
        }

        return new Outcome(jobs, leads);
    }
}

internal sealed record JobOutcome(Step Step, BotJob Job)
{
    public bool IsAsExpected => Job.Status == Step.Status && Job.Runs.Count == Step.Runs;
}

internal sealed record LeadOutcome(BotLead Lead, IReadOnlyList<string> Messages)
{
    // Jobs run side by side, so only what was sent is fixed, not the order between jobs.
    public bool IsAsExpected =>
        Scenario.Messages[Lead.Name].Order().SequenceEqual(Messages.Order()) && Scenario.Tags[Lead.Name].Order().SequenceEqual(Lead.Tags.Order());
}
