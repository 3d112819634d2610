using Metabot.Server.Jobs;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Http;

// This project's decision: the platform's tickets are made by scripts and by hand.
internal static class TicketEndpoints
{
    public static void Map(RouteGroupBuilder bot)
    {
        bot.MapPost("/tickets", CreateAsync)
            .Describe("createTicket", "Tickets", "Create a ticket", "A row of the bot's data model, with any fields (this project's decision).")
            .WithBody("TicketChange", TicketChange.Fields, [.. TicketChange.Fields.Where(field => field.Name == "fields")])
            .ProducesNew<TicketView>();
        bot.MapGet("/tickets", ListAsync)
            .Describe("listTickets", "Tickets", "List tickets", "Oldest first (this project's decision).")
            .ProducesPage<TicketView>();
        bot.MapGet("/tickets/{ticketId}", GetAsync)
            .Describe("getTicket", "Tickets", "Get a ticket", "With its fields (this project's decision).")
            .Produces<TicketView>()
            .RefusesWith(404);
        bot.MapPatch("/tickets/{ticketId}", ChangeAsync)
            .Describe("changeTicket", "Tickets", "Change a ticket", "What is left out stays as it is. Triggers hear of it (this project's decision).")
            .WithBody("TicketChange", TicketChange.Fields, [.. TicketChange.Fields.Where(field => field.Name == "fields")])
            .ProducesChanged<TicketView>();
    }

    private static async Task<IResult> CreateAsync(HttpRequest request, BotDb db, Commits commits, BotDefinition bot, ServerClock clock, IRowIds ids, CancellationToken cancellationToken)
    {
        var change = await TicketChange.ReadAsync(await BodyReader.ReadAsync(request, cancellationToken), db, bot, cancellationToken);
        var ticket = new Ticket { Id = await ids.NextAsync<Ticket>(db), BotId = bot.Id, CreatedAt = clock.Now };
        change(ticket, new TicketEditor(ticket, []));
        db.Tickets.Add(ticket);
        await commits.SaveAsync(db);
        return TypedResults.Created($"{request.PathBase}/bots/{bot.Id}/tickets/{ticket.Id}", TicketView.Create(ticket, bot));
    }

    private static Task<IReadOnlyList<TicketView>> ListAsync(HttpRequest request, BotDb db, BotDefinition bot, CancellationToken cancellationToken) =>
        db.Tickets.PageAsync(request, bot, ticket => TicketView.Create(ticket, bot), cancellationToken);

    private static async Task<TicketView> GetAsync(HttpRequest request, BotDb db, BotDefinition bot, CancellationToken cancellationToken) =>
        TicketView.Create(await db.Tickets.AsNoTracking().FindRowAsync(request, bot, "ticketId", cancellationToken), bot);

    private static async Task<TicketView> ChangeAsync(
        HttpRequest request, BotDb db, BotDefinition bot, ServerClock clock, RunWriter writer, JobPlanner planner, CancellationToken cancellationToken)
    {
        var change = await TicketChange.ReadAsync(await BodyReader.ReadAsync(request, cancellationToken), db, bot, cancellationToken);
        return await RowConflicts.RepeatAsync(async () =>
        {
            db.ChangeTracker.Clear();
            var found = await db.Tickets.AsNoTracking().FindRowAsync(request, bot, "ticketId", cancellationToken);
            var state = await RunStates.ReadOfTicketAsync(db, bot, found.Id, planner, clock);
            change(state.Ticket!, new TicketEditor(state.Ticket!, state.Events));
            await writer.CommitAsync(db, state);
            return TicketView.Create(state.Ticket!, bot);
        });
    }
}
