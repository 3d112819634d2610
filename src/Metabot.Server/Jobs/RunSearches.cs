using System.Text.Json;
using Metabot.Rules;
using Metabot.Server.JavaScript;
using Metabot.Server.JavaScript.Host;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Metabot.Server.Storage.Columns;
using Metabot.Server.Storage.Searching;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// The rows that a script looks for.
internal sealed class RunSearches(BotDb db, BotDefinition bot, ServerClock clock, SearchDialect dialect)
{
    // Of findLeads the platform's documentation says so; for the others it is this project's decision.
    private const int MostLeads = 100;
    private const int MostRows = 1_000;

    public async Task<IReadOnlyList<Dictionary<string, object?>>> FindLeadsAsync(RowsQuestion asked)
    {
        var fields = new LeadFields(bot.Statuses.ToDictionary(status => status.Id, status => status.Name));
        foreach (var column in asked.Columns)
        {
            fields.Find(column);
        }

        var leads = await FindAsync<Lead>(asked with { Limit = asked.Limit ?? MostLeads }, fields, [(nameof(Lead.BotId), bot.Id)], MostLeads);
        IReadOnlyList<string> columns = asked.Columns.Count > 0 ? asked.Columns : [.. LeadColumns.All.Select(column => column.Name)];
        return [.. leads.Select(lead => columns.Distinct().ToDictionary(column => column, column => Show(lead, column)))];
    }

    public Task<List<Ticket>> FindTicketsAsync(RowsQuestion asked) => FindAsync<Ticket>(asked, new TicketFields(), [(nameof(Ticket.BotId), bot.Id)], MostRows);

    public async Task<IReadOnlyList<Dictionary<string, JsonElement>>> FindRowsAsync(RowsQuestion asked, ScriptFollowUps followUps)
    {
        TableChecker.Check(bot, asked.Table!, asked.Columns.Except(TableFields.OfEveryTable));
        var rows = await FindAsync<TableRow>(
            asked, new TableFields(column => TableChecker.Check(bot, asked.Table!, [column])), [(nameof(TableRow.BotId), bot.Id), (nameof(TableRow.Table), asked.Table!)], MostRows, [.. followUps.FindRows(asked.Table!).Select(Columns)]);
        return [.. rows.Select(row => asked.Columns.Count == 0 ? Show(row) : asked.Columns.Distinct().ToDictionary(column => column, column => Show(row, column)))];
    }

    public static Dictionary<string, JsonElement> Show(TableRow row) => new(row.Fields) { ["id"] = Values.Json(row.Id) };

    private JsonElement Show(TableRow row, string column) => column switch
    {
        "id" => Values.Json(row.Id),
        TableFields.CreatedAt => Values.Json(clock.Write(row.CreatedAt)),
        _ => row.Fields.TryGetValue(column, out var value) ? value : Json.JsonText.Null,
    };

    // Columns that were asked for are known.
    private object? Show(Lead lead, string column)
    {
        if (LeadFields.FindAttribute(column) is { } attribute)
        {
            return lead.Attributes.TryGetValue(attribute, out var value) && value.ValueKind != JsonValueKind.Null ? Json.JsonText.Display(value) : null;
        }

        return LeadFields.Plain(column) switch
        {
            LeadFields.StatusName => bot.Statuses.FirstOrDefault(status => status.Id == lead.StatusId)?.Name,
            var plain => LeadColumns.Find(plain)!.Read(lead) is DateTimeOffset moment ? clock.Write(moment) : LeadColumns.Find(plain)!.Read(lead),
        };
    }

    // What the run that asks has made itself is not stored yet, and found all the same. Who gives no limit means all of them,
    // so that more than can be given are an error and not some of them.
    private async Task<List<T>> FindAsync<T>(
        RowsQuestion asked, ISearchFields fields, IReadOnlyList<(string Column, object Value)> owners, int most, IReadOnlyList<Dictionary<string, object>>? unwritten = null)
        where T : class
    {
        var search = SearchReader.Read(asked.Where, asked.OrderBy, asked.Limit, asked.Offset, most);
        search = asked.Limit is null ? search with { Limit = most + 1 } : search;
        var sql = new SearchSql(dialect, fields, clock.Read);
        var table = db.Model.FindEntityType(typeof(T))!.GetTableName()!;
        var source = unwritten is [var first, ..] ? sql.Union(table, [.. first.Keys], Values.Json(unwritten)) : $"\"{table}\"";
        var text = sql.Write(source, owners, search);
        dialect.Prepare(db.Database.GetDbConnection());
        var rows = await ReadAsync<T>(text, sql.Parameters);
        return rows.Count <= most ? rows : throw new SearchRefusedException($"more than {most} rows meet this where, and {most} are the most at once; ask for fewer");
    }

    private async Task<List<T>> ReadAsync<T>(string sql, object[] parameters)
        where T : class
    {
        try
        {
            return await db.Set<T>().FromSqlRaw(sql, parameters).AsNoTracking().ToListAsync();
        }
        catch (Exception exception) when (dialect.FindMistake(exception) is { } mistake)
        {
            throw new SearchRefusedException(mistake);
        }
    }

    private static Dictionary<string, object> Columns(TableRow row) => new()
    {
        [nameof(TableRow.Id)] = row.Id,
        [nameof(TableRow.BotId)] = row.BotId,
        [nameof(TableRow.Table)] = row.Table,
        [nameof(TableRow.Fields)] = Json.JsonText.Write(row.Fields),
        [nameof(TableRow.CreatedAt)] = row.CreatedAt.UtcTicks,
    };
}
