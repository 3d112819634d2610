using System.Text.Json;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Http;

// The bot's own tables, as table.createItem and table.find see them (this project's decision).
internal static class TableEndpoints
{
    private static readonly IReadOnlyList<BodyField> Fields =
    [
        new("fields", "object", new Dictionary<string, object> { ["drink"] = "tea" }, FieldSource.Project, "The row, by the names of its columns.", Required: true),
    ];

    public static void Map(RouteGroupBuilder bot)
    {
        bot.MapPost("/tables/{table}/rows", CreateAsync)
            .Describe("createRow", "Tables", "Add a row to a table", "As table.createItem does (this project's decision).")
            .WithBody("NewRow", Fields)
            .ProducesNew<RowView>();
        bot.MapGet("/tables/{table}/rows", ListAsync)
            .Describe("listRows", "Tables", "Read a table", "Oldest first (this project's decision).")
            .ProducesPage<RowView>();
    }

    private static async Task<IResult> CreateAsync(
        string table, HttpRequest request, BotDb db, Commits commits, BotDefinition bot, ServerClock clock, IRowIds ids, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors("body");
        var fields = new JsonFields(await BodyReader.ReadAsync(request, cancellationToken), errors, ["fields"]);
        if (!fields.Has("fields"))
        {
            fields.Refuse("fields", "fields is missing; give the row by the names of its columns");
        }

        var row = new TableRow { BotId = bot.Id, Table = table, Fields = fields.Members("fields"), CreatedAt = clock.Now };
        errors.ThrowIfAny();
        TableChecker.Check(bot, table, row.Fields.Keys);
        row.Id = await ids.NextAsync<TableRow>(db);
        db.TableRows.Add(row);
        await commits.SaveAsync(db);
        return TypedResults.Created($"{request.PathBase}/bots/{bot.Id}/tables/{Uri.EscapeDataString(table)}/rows", RowView.Create(row));
    }

    private static Task<IReadOnlyList<RowView>> ListAsync(string table, HttpRequest request, BotDb db, BotDefinition bot, CancellationToken cancellationToken)
    {
        TableChecker.Check(bot, table, []);
        return db.TableRows.Where(row => row.Table == table).PageAsync(request, bot, RowView.Create, cancellationToken);
    }
}

internal sealed record RowView(long RowId, IReadOnlyDictionary<string, JsonElement> Fields, DateTimeOffset CreatedAt)
{
    public static RowView Create(TableRow row) => new(row.Id, row.Fields, row.CreatedAt);
}
