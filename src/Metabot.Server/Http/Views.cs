using System.Text.Json;
using Metabot.Server.Channels;
using Metabot.Server.Jobs;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;

namespace Metabot.Server.Http;

internal sealed record ScheduledView(bool Success, long JobId, JobStatus Status);

internal sealed record CancelledView(int Cancelled);

internal sealed record BatchItemView(bool Success, long? JobId, JobStatus? Status, IReadOnlyList<FieldError> Errors)
{
    public static BatchItemView Create(Job? job, IReadOnlyList<FieldError> errors) => new(job is not null, job?.Id, job?.Status, errors);
}

internal sealed record RunView(long RunId, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, RunOutcome? Outcome, string? Reason)
{
    public static RunView Create(Run run) => new(run.Id, run.StartedAt, run.FinishedAt, run.Outcome, run.Reason);
}

internal sealed record JobView(
    long JobId,
    JobTargetKind Kind,
    string Target,
    string? JobKey,
    long? LeadId,
    long? TicketId,
    JobStatus Status,
    string? Reason,
    string RunAt,
    bool IsPeriodic,
    int? RepeatIntervalSec,
    CatchUp? CatchUp,
    int? CatchUpPerMin,
    DateTimeOffset CreatedAt,
    IReadOnlyList<RunView> Runs)
{
    public static JobView Create(Job job, ServerClock clock, JobSignals signals) => new(
        job.Id,
        job.Kind,
        job.TargetName,
        job.Key,
        job.LeadId,
        job.TicketId,
        signals.ReadStatus(job),
        job.Reason,
        clock.Write(job.RunAt),
        job.IsPeriodic,
        job.RepeatIntervalSec,
        job.IsPeriodic ? job.CatchUp : null,
        job.CatchUpPerMin,
        job.CreatedAt,
        [.. job.Runs.OrderBy(run => run.Id).Select(RunView.Create)]);
}

internal sealed record LeadView(
    long LeadId,
    string Name,
    string? Identification,
    string? ChannelCode,
    string? Status,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Contexts,
    IReadOnlyDictionary<string, JsonElement> Attributes,
    long? PersonId,
    bool IsMute,
    bool IsForwarded,
    DateTimeOffset? ForwardedAt,
    string? LangCode,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastActivity)
{
    public static LeadView Create(Lead lead, BotDefinition bot) => new(
        lead.Id,
        lead.Name,
        lead.Identification,
        lead.ChannelCode,
        bot.Statuses.FirstOrDefault(status => status.Id == lead.StatusId)?.Name,
        lead.Tags,
        lead.Contexts,
        lead.Attributes,
        lead.PersonId,
        lead.IsMute,
        lead.IsForwarded,
        lead.ForwardedAt,
        lead.LangCode,
        lead.CreatedAt,
        lead.LastActivity);
}

internal sealed record TicketView(
    long TicketId,
    string? Title,
    string? Description,
    string? Type,
    string? Status,
    long? AuthorPersonId,
    long? ClientPersonId,
    long? AssignedPersonId,
    long? Person1Id,
    long? Person2Id,
    long? Person3Id,
    IReadOnlyDictionary<string, JsonElement> Fields,
    DateTimeOffset CreatedAt)
{
    public static TicketView Create(Ticket ticket, BotDefinition bot) => new(
        ticket.Id,
        ticket.Title,
        ticket.Description,
        bot.TicketTypes.FirstOrDefault(type => type.Id == ticket.TypeId)?.Name,
        bot.TicketStatuses.FirstOrDefault(status => status.Id == ticket.StatusId)?.Name,
        ticket.AuthorPersonId,
        ticket.ClientPersonId,
        ticket.AssignedPersonId,
        ticket.Person1Id,
        ticket.Person2Id,
        ticket.Person3Id,
        ticket.Fields,
        ticket.CreatedAt);
}

internal sealed record MessageView(
    long MessageId,
    long? LeadId,
    long? JobId,
    long? RunId,
    string Text,
    OutgoingMessage? Content,
    DeliveryView? Delivery,
    DateTimeOffset CreatedAt)
{
    public static MessageView Create(Message message) => new(
        message.Id,
        message.LeadId,
        message.JobId,
        message.RunId,
        message.Text,
        message.Content,
        message.Delivery is { } delivery ? DeliveryView.Create(delivery) : null,
        message.CreatedAt);
}

internal sealed record DeliveryView(string Channel, DeliveryState State, int Failures, string? Reason, DateTimeOffset? NextTryAt, DateTimeOffset? FinishedAt)
{
    public static DeliveryView Create(MessageDelivery delivery) => new(
        delivery.Channel,
        delivery.State,
        delivery.Failures,
        delivery.Reason,
        delivery.State == DeliveryState.Pending ? delivery.DueAt : null,
        delivery.FinishedAt);
}
