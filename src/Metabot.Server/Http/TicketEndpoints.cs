using System.Text.Json;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Http;

// This project's decision, and the smallest thing that makes ticket_id mean something: rows with any fields.
internal static class TicketEndpoints
{
    private static readonly IReadOnlyList<BodyField> Fields =
    [
        new(
            "fields",
            "object",
            new Dictionary<string, object> { ["subject"] = "Broken kettle" },
            FieldSource.Project,
            "The ticket's fields: `ticket.subject` in JavaScript, {{ ticket.subject }} in texts. Null takes one away."),
    ];

    public static void Map(RouteGroupBuilder bot)
    {
        bot.MapPost("/tickets", CreateAsync)
            .Describe("createTicket", "Tickets", "Create a ticket", "A row of the bot's data model, with any fields (this project's decision).")
            .WithBody("TicketFields", Fields)
            .Produces<TicketView>(StatusCodes.Status201Created)
            .RefusesWith(400, 404, 413, 415, 503);
        bot.MapGet("/tickets", ListAsync)
            .Describe("listTickets", "Tickets", "List tickets", "Oldest first (this project's decision).")
            .WithQuery(QueryField.AfterId, QueryField.Limit)
            .Produces<IReadOnlyList<TicketView>>()
            .RefusesWith(400, 404);
        bot.MapGet("/tickets/{ticketId}", GetAsync)
            .Describe("getTicket", "Tickets", "Get a ticket", "With its fields (this project's decision).")
            .Produces<TicketView>()
            .RefusesWith(404);
        bot.MapPatch("/tickets/{ticketId}", ChangeAsync)
            .Describe("changeTicket", "Tickets", "Change a ticket", "Fields that are left out stay as they are (this project's decision).")
            .WithBody("TicketFields", Fields)
            .Produces<TicketView>()
            .RefusesWith(400, 404, 413, 415, 503);
    }

    private static async Task<IResult> CreateAsync(HttpRequest request, BotDb db, BotDefinition bot, ServerClock clock, RowIds ids, CancellationToken cancellationToken)
    {
        var ticket = new Ticket { BotId = bot.Id, CreatedAt = clock.Now };
        Write(ticket, await ReadFieldsAsync(request, cancellationToken));
        ticket.Id = await ids.NextAsync<Ticket>(db);
        db.Tickets.Add(ticket);
        await db.SaveChangesAsync(CancellationToken.None);
        return TypedResults.Created($"{request.PathBase}/bots/{bot.Id}/tickets/{ticket.Id}", TicketView.Of(ticket));
    }

    private static Task<IReadOnlyList<TicketView>> ListAsync(HttpRequest request, BotDb db, BotDefinition bot, CancellationToken cancellationToken) =>
        db.Tickets.PageAsync(request, bot, TicketView.Of, cancellationToken);

    private static async Task<TicketView> GetAsync(HttpRequest request, BotDb db, BotDefinition bot, CancellationToken cancellationToken) =>
        TicketView.Of(await db.Tickets.AsNoTracking().FindRowAsync(request, bot, "ticketId", cancellationToken));

    private static async Task<TicketView> ChangeAsync(HttpRequest request, BotDb db, BotDefinition bot, ServerClock clock, CancellationToken cancellationToken)
    {
        var fields = await ReadFieldsAsync(request, cancellationToken);
        return await RowConflicts.RepeatAsync(async () =>
        {
            db.ChangeTracker.Clear();
            var ticket = await db.Tickets.FindRowAsync(request, bot, "ticketId", cancellationToken);
            Write(ticket, fields);
            ticket.UpdatedAt = clock.Now;
            await db.SaveChangesAsync(CancellationToken.None);
            return TicketView.Of(ticket);
        });
    }

    private static async Task<Dictionary<string, JsonElement>> ReadFieldsAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors("body");
        var fields = new JsonFields(await BodyReader.ReadAsync(request, cancellationToken), errors, ["fields"]).Members("fields");
        errors.ThrowIfAny();
        return fields;
    }

    private static void Write(Ticket ticket, Dictionary<string, JsonElement> fields)
    {
        foreach (var (name, value) in fields)
        {
            if (value.ValueKind == JsonValueKind.Null)
            {
                ticket.Fields.Remove(name);
            }
            else
            {
                ticket.Fields[name] = value;
            }
        }
    }
}
