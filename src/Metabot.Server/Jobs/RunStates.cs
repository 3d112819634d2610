using System.Text.Json;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;

namespace Metabot.Server.Jobs;

// What a run will see, read from the database.
internal static class RunStates
{
    public static async Task<RunState> ReadAsync(BotDb db, BotDefinition bot, Job job, JobPlanner planner, ServerClock clock)
    {
        var request = job.Request is { } text ? JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(text, JsonText.Readable) : null;
        return Create(await ReadRowsAsync(db, bot, job.LeadId, job.TicketId), db, bot, planner, clock, request);
    }

    // With the ticket of the scenario that the lead is in.
    public static async Task<RunState> ReadAsync(
        BotDb db, BotDefinition bot, long leadId, IncomingMessage? incoming, JobPlanner planner, ServerClock clock)
    {
        var rows = await ReadRowsAsync(db, bot, leadId, ticketId: null);
        if (rows.Dialog.Scenario.TicketId is { } ticketId)
        {
            rows = await ReadRowsAsync(db, bot, leadId, ticketId);
        }

        return Create(rows, db, bot, planner, clock, incoming: incoming);
    }

    public static async Task<RunState> ReadOfTicketAsync(BotDb db, BotDefinition bot, long ticketId, JobPlanner planner, ServerClock clock) =>
        Create(await ReadRowsAsync(db, bot, leadId: null, ticketId), db, bot, planner, clock);

    // For nobody in particular.
    public static async Task<RunState> ReadAsync(BotDb db, BotDefinition bot, Dictionary<string, JsonElement> request, JobPlanner planner, ServerClock clock) =>
        Create(await ReadRowsAsync(db, bot, leadId: null, ticketId: null), db, bot, planner, clock, request);

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

    private static async Task<RunRows> ReadRowsAsync(BotDb db, BotDefinition bot, long? leadId, long? ticketId)
    {
        var stored = await RunQueries.ReadStateAsync(db, bot.Id, leadId, ticketId);
        return (stored.Lead is null && leadId is not null) || (stored.Ticket is null && ticketId is not null)
            ? throw new InvalidOperationException($"Lead {leadId} or ticket {ticketId} is not in the database any more.")
            : new RunRows(stored.Bot, stored.Lead, stored.Ticket, stored.Dialog?.State ?? DialogState.Empty);
    }
}
