using System.Text.Json;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;

namespace Metabot.Server.Jobs;

// The jobs of the triggers that subscribe to what happened in a run; each trigger once, whatever the number of its events.
internal static class EventTriggers
{
    public static IEnumerable<Job> Fire(RunState state)
    {
        var heard = state.Events.Where(happened => !happened.IsSuppressed).ToList();
        foreach (var trigger in state.Bot.Triggers)
        {
            if (heard.Find(happened => trigger.Events.Any(subscribed => subscribed.Hears(happened))) is { } cause)
            {
                yield return new Job
                {
                    BotId = state.Bot.Id,
                    Kind = JobTargetKind.Trigger,
                    TargetCode = trigger.Code,
                    LeadId = state.Lead?.Id,
                    TicketId = cause.TicketId ?? state.Ticket?.Id,
                    Request = JsonText.Write(cause.Request ?? state.Request),
                    RunAt = state.Clock.Now,
                    CreatedAt = state.Clock.Now,
                };
            }
        }
    }
}
