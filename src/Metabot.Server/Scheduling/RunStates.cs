using System.Text.Json;
using Metabot.Server.Bots;
using Metabot.Server.Json;
using Metabot.Server.Scripting;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Scheduling;

// What a job's JavaScript will see, read from the database.
internal sealed class RunStates(BotDefinition bot, ServerClock clock)
{
    public RunState Of(BotDb db, Job job, Func<JobDraft, JavaScriptRunner, Task<Job>>? plan = null) => new()
    {
        Bot = bot,
        Clock = clock,
        BotState = db.Bots.AsNoTracking().Single(),
        Lead = job.LeadId is { } lead ? db.Leads.AsNoTracking().Single(row => row.Id == lead) : null,
        Ticket = job.TicketId is { } ticket ? db.Tickets.AsNoTracking().Single(row => row.Id == ticket) : null,
        Request = job.Request is { } request ? JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(request, JsonText.Readable)! : [],
        CountLeads = () => db.Leads.Count(),
        Plan = plan,
    };
}
