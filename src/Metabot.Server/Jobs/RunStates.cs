using System.Text.Json;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// What a run will see, read from the database.
internal static class RunStates
{
    public static async Task<RunState> ReadAsync(BotDb db, BotDefinition bot, Job job, JobPlanner planner, ServerClock clock)
    {
        var dialog = job.LeadId is { } lead ? await ReadDialogAsync(db, lead) : DialogState.Empty;
        return new RunState(await ReadRowsAsync(db, bot, job.LeadId, job.TicketId, dialog))
        {
            Bot = bot,
            Clock = clock,
            Host = planner.CreateHost(db, bot),
            Request = job.Request is { } request ? JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(request, JsonText.Readable)! : [],
        };
    }

    // With the ticket of the scenario that the lead is in.
    public static async Task<RunState> ReadAsync(
        BotDb db, BotDefinition bot, long leadId, IncomingMessage? incoming, JobPlanner planner, ServerClock clock)
    {
        var dialog = await ReadDialogAsync(db, leadId);
        return new RunState(await ReadRowsAsync(db, bot, leadId, dialog.Scenario.TicketId, dialog))
        {
            Bot = bot,
            Clock = clock,
            Host = planner.CreateHost(db, bot),
            Incoming = incoming,
        };
    }

    // For nobody in particular.
    public static async Task<RunState> ReadAsync(BotDb db, BotDefinition bot, Dictionary<string, JsonElement> request, JobPlanner planner, ServerClock clock) =>
        new(await ReadRowsAsync(db, bot, leadId: null, ticketId: null, DialogState.Empty))
        {
            Bot = bot,
            Clock = clock,
            Host = planner.CreateHost(db, bot),
            Request = request,
        };

    private static async Task<RunRows> ReadRowsAsync(BotDb db, BotDefinition bot, long? leadId, long? ticketId, DialogState dialog) => new(
        await db.Bots.AsNoTracking().SingleAsync(row => row.Id == bot.Id),
        leadId is { } lead ? await db.Leads.AsNoTracking().SingleAsync(row => row.Id == lead) : null,
        ticketId is { } ticket ? await db.Tickets.AsNoTracking().SingleAsync(row => row.Id == ticket) : null,
        dialog);

    private static async Task<DialogState> ReadDialogAsync(BotDb db, long leadId) =>
        (await db.Dialogs.AsNoTracking().SingleOrDefaultAsync(row => row.LeadId == leadId))?.State ?? DialogState.Empty;
}
