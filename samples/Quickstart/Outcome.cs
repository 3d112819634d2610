namespace Quickstart;

/// <summary>What happened, held against what had to happen.</summary>
internal sealed record Outcome(IReadOnlyList<JobOutcome> Jobs, IReadOnlyList<LeadOutcome> Leads)
{
    public bool IsAsExpected => Jobs.All(job => job.IsAsExpected) && Leads.All(lead => lead.IsAsExpected);

    public static async Task<Outcome> ReadAsync(BotReader reader, Scenario scenario)
    {
        var jobs = new List<JobOutcome>();
        foreach (var step in scenario.Steps)
        {
            jobs.Add(new JobOutcome(step, await reader.JobAsync(step.Answer.JobId!.Value, runs: 0)));
        }

        var messages = (await reader.MessagesAsync()).ToLookup(message => message.LeadId, message => message.Text);
        var leads = await reader.LeadsAsync();
        return new Outcome(jobs, [.. leads.Select(lead => new LeadOutcome(lead, [.. messages[lead.LeadId]]))]);
    }
}

internal sealed record JobOutcome(Step Step, Job Job)
{
    public bool IsAsExpected => Job.Status == Step.Status && Job.Runs.Count == Step.Runs;
}

internal sealed record LeadOutcome(Lead Lead, IReadOnlyList<string> Messages)
{
    // Jobs run side by side, so only what was sent is fixed, not the order between jobs.
    public bool IsAsExpected =>
        Scenario.Messages[Lead.Name].Order().SequenceEqual(Messages.Order()) && Scenario.Tags[Lead.Name].Order().SequenceEqual(Lead.Tags.Order());
}
