using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Http;

// Ours, and the smallest thing that makes ticket_id mean something: rows with any fields.
internal static class TicketEndpoints
{
    private static readonly IReadOnlyList<BodyField> Fields =
    [
        new(
            "fields",
            "object",
            new Dictionary<string, object> { ["subject"] = "Broken kettle" },
            FieldSource.Project,
            "The ticket's fields: `ticket.subject` in JavaScript, {{ ticket.subject }} in texts."),
    ];

    public static void Map(RouteGroupBuilder bot)
    {
        bot.MapPost("/tickets", CreateAsync)
            .Describe("Tickets", "Create a ticket", "Ours.")
            .WithBody(Fields)
            .Produces<TicketView>(StatusCodes.Status201Created)
            .RefusesWith(400, 404, 413, 415);
        bot.MapGet("/tickets/{ticketId}", GetAsync)
            .Describe("Tickets", "Get a ticket", "Ours.")
            .Produces<TicketView>()
            .RefusesWith(404);
    }

    private static async Task<IResult> CreateAsync(
        HttpRequest request, BotDb db, BotDefinition bot, ServerClock clock, RowIds ids, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors("body");
        var fields = new JsonFields(await BodyReader.ReadAsync(request, cancellationToken), errors, ["fields"]);
        var ticket = new Ticket { BotId = bot.Id, Fields = fields.Members("fields"), CreatedAt = clock.Now };
        errors.ThrowIfAny();
        ticket.Id = await ids.NextAsync<Ticket>(db);
        db.Tickets.Add(ticket);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/bots/{bot.Id}/tickets/{ticket.Id}", TicketView.Of(ticket));
    }

    private static async Task<TicketView> GetAsync(HttpRequest request, BotDb db, BotDefinition bot, CancellationToken cancellationToken)
    {
        var id = RouteId.Read(request, "ticketId");
        var ticket = await db.Tickets.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.BotId == bot.Id, cancellationToken);
        return ticket is null ? throw RequestRefusedException.NotFound("ticketId", $"there is no ticket {id}") : TicketView.Of(ticket);
    }
}
