using Metabot.Server.Channels;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// What has to be told to the scheduler once a run is written.
internal sealed record RunAftermath(IReadOnlyList<Job> Started, IReadOnlyList<Job> Stopped)
{
    public static RunAftermath None { get; } = new([], []);
}

// Writes what a run changed into the transaction that is open: rows, follow-up jobs, and the jobs of triggers that heard of it.
internal sealed class RunWriter(JobStore store, ChannelSet channels, ServerClock clock)
{
    // Of a broadcast there is a change for each lead, made one after the other on the same bot and ticket.
    public async Task<RunAftermath> WriteAsync(BotDb db, IReadOnlyList<RunState> changes, int chainLength, CancellationToken cancellationToken)
    {
        var (started, stopped) = (new List<Job>(), new List<Job>());
        foreach (var change in changes)
        {
            await WriteLeadAsync(db, change, cancellationToken);
            db.Tickets.UpdateRange(change.OtherTickets.Values);
            db.Persons.AddRange(change.FollowUps.Persons);
            db.TableRows.AddRange(change.FollowUps.Rows);
            started.AddRange([.. change.FollowUps.Jobs, .. EventTriggers.Fire(change)]);
            if (change is { Lead: { IsMute: true } lead, Before.Lead.IsMute: false })
            {
                stopped.AddRange(await db.Jobs.Where(job => job.LeadId == lead.Id).CancelWaitingAsync("the lead was switched off (is_mute)"));
            }
        }

        if (changes is [var first, ..])
        {
            WriteShared(db, first.Before, changes[^1]);
        }

        started.ForEach(job => JobChain.Add(job, chainLength, clock.Now));
        foreach (var job in started)
        {
            stopped.AddRange(await JobKeys.ReplaceAsync(db, job));
            db.Jobs.Add(job);
        }

        return new RunAftermath(started, stopped);
    }

    // With the messages that the run sent.
    public Task<RunAftermath> WriteRunAsync(BotDb db, Run run, Job job, IReadOnlyList<RunState> changes, CancellationToken cancellationToken)
    {
        foreach (var (change, content) in changes.SelectMany(change => change.Messages.Select(content => (change, content))))
        {
            var message = Message(change, content);
            message.JobId = job.Id;
            run.Messages.Add(message);
        }

        return WriteAsync(db, changes, job.ChainLength, cancellationToken);
    }

    public Message Message(RunState change, OutgoingMessage content) => new()
    {
        BotId = change.Bot.Id,
        LeadId = change.Lead?.Id,
        Text = content.Text,
        Content = content,
        CreatedAt = clock.Now,
        Delivery = channels.PlanDelivery(change.Bot, change.Lead, content, clock.Now),
    };

    // What somebody changed who is no job, in a transaction of its own with the messages that belong to it. Whoever hangs up
    // leaves nothing half done.
    public async Task CommitAsync(BotDb db, RunState state, Func<Task>? writeMessages = null)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        if (writeMessages is not null)
        {
            await writeMessages();
        }

        var aftermath = await WriteAsync(db, [state], chainLength: 0, CancellationToken.None);
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        await FinishAsync(aftermath);
    }

    // After the commit.
    public async Task FinishAsync(RunAftermath aftermath)
    {
        await store.StartAllAsync(aftermath.Started);
        await store.UnscheduleAsync([.. aftermath.Stopped.Select(job => job.Id)]);
    }

    private async Task WriteLeadAsync(BotDb db, RunState change, CancellationToken cancellationToken)
    {
        if (change.Lead is not { } lead)
        {
            return;
        }

        if (!RunRows.IsSame(change.Before.Lead, lead))
        {
            lead.UpdatedAt = clock.Now;
            if (lead.IsForwarded && change.Before.Lead is not { IsForwarded: true })
            {
                lead.ForwardedAt = clock.Now;
            }

            db.Leads.Update(lead);
        }

        if (!ReferenceEquals(change.Dialog, change.Before.Dialog))
        {
            var dialog = await db.Dialogs.FindAsync([lead.Id], cancellationToken)
                ?? db.Dialogs.Add(new Dialog { LeadId = lead.Id, BotId = lead.BotId }).Entity;
            (dialog.State, dialog.UpdatedAt) = (change.Dialog, clock.Now);
        }
    }

    private void WriteShared(BotDb db, RunRows before, RunState last)
    {
        if (!RunRows.IsSame(before.Bot, last.BotState))
        {
            db.Bots.Update(last.BotState);
        }

        if (last.Ticket is { } ticket && before.Ticket?.Id == ticket.Id && !RunRows.IsSame(before.Ticket, ticket))
        {
            ticket.UpdatedAt = clock.Now;
            db.Tickets.Update(ticket);
        }
    }
}
