using Metabot.Server.Channels;
using Metabot.Server.Delivering;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Metabot.Server.Telemetry;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// Writes what a run changed into the transaction that is open: rows, follow-up jobs, and the jobs of triggers that heard of it.
internal sealed class RunWriter(Commits commits, JobStore store, ChannelSet channels, SentMessages sent, JobMetrics metrics, ServerClock clock)
{
    private const string SwitchedOff = "the lead was switched off (is_mute)";

    // Of a broadcast there is a change for each lead, made one after the other on the same bot and ticket.
    public async Task WriteAsync(WriteScope scope, BotDb db, IReadOnlyList<RunState> changes, int chainLength)
    {
        var (started, stopped) = (new List<Job>(), new List<Job>());
        foreach (var change in changes)
        {
            await WriteLeadAsync(db, change);
            db.Persons.AddRange(change.FollowUps.Persons);
            db.TableRows.AddRange(change.FollowUps.Rows);
            started.AddRange([.. change.FollowUps.Jobs, .. EventTriggers.Fire(change)]);
            if (change is { Lead: { IsMute: true } lead, Before.Lead.IsMute: false })
            {
                stopped.AddRange(await db.Jobs.Where(job => job.LeadId == lead.Id).CancelWaitingAsync(SwitchedOff));
                change.FollowUps.Jobs.FindAll(job => job.LeadId == lead.Id && !job.IsFinal)
                    .ForEach(job => (job.Status, job.Reason) = (JobStatus.Cancelled, SwitchedOff));
            }
        }

        if (changes is [var first, ..])
        {
            WriteShared(db, first.Before, changes[^1]);
        }

        started.ForEach(job => JobChain.Add(job, chainLength, clock.Now));
        await store.AddAsync(scope, db, started);
        await store.UnscheduleAsync(scope, [.. stopped.Select(job => job.Id)]);
        if (changes.FirstOrDefault(change => change.Messages.Count > 0) is { Bot: var bot })
        {
            var mayGoToChannels = channels.FindCodes(bot).Count > 0;
            scope.AfterCommit(() => sent.TellCommitted(mayGoToChannels));
        }
    }

    // What a run of the job sent, not yet said to be of that run.
    private IEnumerable<Message> CreateMessages(Job job, IReadOnlyList<RunState> changes)
    {
        foreach (var (change, content) in changes.SelectMany(change => change.Messages.Select(content => (change, content))))
        {
            var message = Message(change, content);
            message.JobId = job.Id;
            yield return message;
        }
    }

    // Messages in one go: a message for each lead and little else is what most runs write.
    public async Task WriteMessagesAsync(BotDb db, Run run, Job job, IReadOnlyList<RunState> changes)
    {
        var messages = CreateMessages(job, changes).ToList();
        messages.ForEach(message => message.RunId = run.Id);
        await RowInsert.WriteAsync(db, messages);
        messages.FindAll(message => message.Delivery is not null).ForEach(message => message.Delivery!.MessageId = message.Id);
        await RowInsert.WriteAsync(db, [.. messages.Select(message => message.Delivery).OfType<MessageDelivery>()]);
    }

    // The whole of a run that has just been made, of a job that is not tracked. The job before what the run changed: that asks which jobs wait.
    public async Task WriteRunAsync(WriteScope scope, BotDb db, Run run, Job job, RunResult result)
    {
        var end = new JobEnd(job);
        var next = End(scope, run, job, result);
        await RowInsert.WriteAsync(db, [run]);
        await end.WriteAsync(db);
        IReadOnlyList<RunState> changes = result.Change is { } change ? [change] : [];
        await WriteMessagesAsync(db, run, job, changes);
        await PlanNextAsync(scope, job, next);
        await WriteAsync(scope, db, changes, job.ChainLength);
    }

    // Of a run and a job that are tracked, and that changed nothing else.
    public async Task EndRunAsync(WriteScope scope, BotDb db, Run run, Job job, RunResult result)
    {
        var next = End(scope, run, job, result);
        await db.SaveChangesAsync(CancellationToken.None);
        await PlanNextAsync(scope, job, next);
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

    // What somebody changed who is no job, with the messages that belong to it.
    public Task CommitAsync(BotDb db, RunState state, Func<Task>? writeMessages = null) => commits.CommitAsync(db, async scope =>
    {
        if (writeMessages is not null)
        {
            await writeMessages();
        }

        await WriteAsync(scope, db, [state], chainLength: 0);
    });

    // The moment at which a periodic job is due again.
    private DateTimeOffset? End(WriteScope scope, Run run, Job job, RunResult result)
    {
        RunEnd.Set(job, run, result, clock.Now);
        scope.AfterCommit(() => metrics.NoteEnd(job, run));
        return job.IsPeriodic ? JobBeats.PlanNext(job, run, run.FinishedAt!.Value) : null;
    }

    // Before what may cancel the very job, which takes it back.
    private async Task PlanNextAsync(WriteScope scope, Job job, DateTimeOffset? next)
    {
        if (next is { } moment)
        {
            await store.ScheduleAsync(scope, job, moment);
        }
    }

    private async Task WriteLeadAsync(BotDb db, RunState change)
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
            var dialog = await db.Dialogs.FindAsync(lead.Id)
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

        db.Tickets.UpdateRange(last.OtherTickets.Values);
        if (last.Ticket is { } ticket && before.Ticket?.Id == ticket.Id && !RunRows.IsSame(before.Ticket, ticket))
        {
            ticket.UpdatedAt = clock.Now;
            db.Tickets.Update(ticket);
        }
    }
}
