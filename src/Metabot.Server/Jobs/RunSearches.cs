using System.Text.Json;
using Metabot.Rules;
using Metabot.Server.JavaScript;
using Metabot.Server.JavaScript.Host;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Metabot.Server.Storage.Columns;
using Metabot.Server.Storage.Searching;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// The rows that a script looks for.
internal sealed class RunSearches(BotDb db, BotDefinition bot, ServerClock clock)
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
        return [.. leads.Select(lead => columns.ToDictionary(column => column, column => Show(lead, column)))];
    }

    public Task<List<Ticket>> FindTicketsAsync(RowsQuestion asked) => FindAsync<Ticket>(asked, new TicketFields(), [(nameof(Ticket.BotId), bot.Id)], MostRows);

    public async Task<IReadOnlyList<Dictionary<string, JsonElement>>> FindRowsAsync(RowsQuestion asked, ScriptFollowUps followUps)
    {
        TableChecker.Check(bot, asked.Table!, asked.Columns.Except(TableFields.OfEveryTable));
        var rows = await FindAsync<TableRow>(
            asked, new TableFields(), [(nameof(TableRow.BotId), bot.Id), (nameof(TableRow.Table), asked.Table!)], MostRows, [.. followUps.FindRows(asked.Table!).Select(Columns)]);
        return [.. rows.Select(row => Show(row, asked.Columns))];
    }

    public static Dictionary<string, JsonElement> Show(TableRow row, IReadOnlyList<string> columns)
    {
        var all = new Dictionary<string, JsonElement>(row.Fields) { ["id"] = Values.Json(row.Id) };
        return columns.Count == 0 ? all : columns.ToDictionary(column => column, column => all.TryGetValue(column, out var value) ? value : Json.JsonText.Null);
    }

    private object? Show(Lead lead, string column) => column switch
    {
        "status_name" or "leadstatuses.name" => bot.Statuses.FirstOrDefault(status => status.Id == lead.StatusId)?.Name,
        _ when LeadColumns.Find(column) is { } known => known.Read(lead) is DateTimeOffset moment ? clock.Write(moment) : known.Read(lead),
        _ => lead.Attributes.TryGetValue(column[(column.IndexOf('.', StringComparison.Ordinal) + 1)..], out var value) ? Json.JsonText.Display(value) : null,
    };

    // What the run that asks has made itself is not stored yet, and found all the same. Who gives no limit means all of them,
    // so that more than can be given are an error and not some of them.
    private async Task<List<T>> FindAsync<T>(
        RowsQuestion asked, ISearchFields fields, IReadOnlyList<(string Column, object Value)> owners, int most, IReadOnlyList<Dictionary<string, object>>? unwritten = null)
        where T : class
    {
        var search = SearchReader.Read(asked.Where, asked.OrderBy, asked.Limit, asked.Offset, most);
        search = asked.Limit is null ? search with { Limit = most + 1 } : search;
        var sql = new SearchSql(fields, clock.Read);
        var table = db.Model.FindEntityType(typeof(T))!.GetTableName()!;
        var source = unwritten is [var first, ..] ? sql.Union(table, [.. first.Keys], Values.Json(unwritten)) : $"\"{table}\"";
        var text = sql.Write(source, owners, search);
        SearchFunctions.AddTo((SqliteConnection)db.Database.GetDbConnection());
        var rows = await db.Set<T>().FromSqlRaw(text, sql.Parameters).AsNoTracking().ToListAsync();
        return rows.Count <= most ? rows : throw new SearchRefusedException($"more than {most} rows meet this where, and {most} are the most at once; ask for fewer");
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
