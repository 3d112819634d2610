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
        var request = job.Request is { } text ? JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(text, JsonText.Readable) : null;
        return Create(await ReadRowsAsync(db, bot, job.LeadId, job.TicketId, dialog), db, bot, planner, clock, request);
    }

    // With the ticket of the scenario that the lead is in.
    public static async Task<RunState> ReadAsync(
        BotDb db, BotDefinition bot, long leadId, IncomingMessage? incoming, JobPlanner planner, ServerClock clock)
    {
        var dialog = await ReadDialogAsync(db, leadId);
        return Create(await ReadRowsAsync(db, bot, leadId, dialog.Scenario.TicketId, dialog), db, bot, planner, clock, incoming: incoming);
    }

    public static async Task<RunState> ReadOfTicketAsync(BotDb db, BotDefinition bot, long ticketId, JobPlanner planner, ServerClock clock) =>
        Create(await ReadRowsAsync(db, bot, leadId: null, ticketId, DialogState.Empty), db, bot, planner, clock);

    // For nobody in particular.
    public static async Task<RunState> ReadAsync(BotDb db, BotDefinition bot, Dictionary<string, JsonElement> request, JobPlanner planner, ServerClock clock) =>
        Create(await ReadRowsAsync(db, bot, leadId: null, ticketId: null, DialogState.Empty), db, bot, planner, clock, request);

    private static RunState Create(
        RunRows rows,
        BotDb db,
        BotDefinition bot,
        JobPlanner planner,
        ServerClock clock,
        Dictionary<string, JsonElement>? request = null,
        IncomingMessage? incoming = null) => new(rows)
    {
        Bot = bot,
        Clock = clock,
        Host = planner.CreateHost(db, bot),
        Request = request ?? [],
        Incoming = incoming,
    };

    private static async Task<RunRows> ReadRowsAsync(BotDb db, BotDefinition bot, long? leadId, long? ticketId, DialogState dialog) => new(
        await db.Bots.AsNoTracking().SingleAsync(row => row.Id == bot.Id),
        leadId is { } lead ? await db.Leads.AsNoTracking().SingleAsync(row => row.Id == lead) : null,
        ticketId is { } ticket ? await db.Tickets.AsNoTracking().SingleAsync(row => row.Id == ticket) : null,
        dialog);

    private static async Task<DialogState> ReadDialogAsync(BotDb db, long leadId) =>
        (await db.Dialogs.AsNoTracking().SingleOrDefaultAsync(row => row.LeadId == leadId))?.State ?? DialogState.Empty;
}
