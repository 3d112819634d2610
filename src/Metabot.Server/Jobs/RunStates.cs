using System.Text.Json;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// What a job's JavaScript will see, read from the database.
internal static class RunStates
{
    public static async Task<RunState> ReadAsync(BotDb db, BotDefinition bot, Job job, JobPlanner planner, ServerClock clock)
    {
        var botState = await db.Bots.AsNoTracking().SingleAsync(row => row.Id == bot.Id);
        return new()
        {
            Bot = bot,
            Clock = clock,
            Host = new RunHost(db, bot, planner),
            BotState = botState,
            BotAttributesBefore = new Dictionary<string, JsonElement>(botState.Attributes),
            Lead = job.LeadId is { } lead ? await db.Leads.AsNoTracking().SingleAsync(row => row.Id == lead) : null,
            Ticket = job.TicketId is { } ticket ? await db.Tickets.AsNoTracking().SingleAsync(row => row.Id == ticket) : null,
            Request = job.Request is { } request ? JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(request, JsonText.Readable)! : [],
        };
    }
}
