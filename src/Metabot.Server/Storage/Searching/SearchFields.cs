using Metabot.Server.Storage.Columns;

namespace Metabot.Server.Storage.Searching;

// Where a field of a term is in the database; a key is of a JSON object in that column, names stand for the ids in it.
internal sealed record SearchField(string Column, ColumnKind? Kind, string? Key = null)
{
    public IReadOnlyDictionary<long, string>? Names { get; init; }
}

// The fields that one kind of rows can be searched by.
internal interface ISearchFields
{
    /// <exception cref="SearchRefusedException">There is no such field.</exception>
    SearchField Find(string name);
}

internal sealed class LeadFields(IReadOnlyDictionary<long, string> statuses) : ISearchFields
{
    private const string Attributes = "lead_attributes.";

    public SearchField Find(string name) => name switch
    {
        _ when name.StartsWith(Attributes, StringComparison.Ordinal) => new(nameof(Lead.Attributes), null, name[Attributes.Length..]),
        "channels.code" or "channels.name" => Find("channel_code"),
        "leadstatuses.id" => Find("status_id"),
        "status_name" or "leadstatuses.name" => new(nameof(Lead.StatusId), ColumnKind.Text) { Names = statuses },
        _ when LeadColumns.Find(name.StartsWith("leads.", StringComparison.Ordinal) ? name["leads.".Length..] : name) is { } column =>
            new(column.Field, column.Kind),
        _ => throw new SearchRefusedException(
            $"a lead has no field '{Metabot.Rules.Excerpt.Of(name)}'; known are {string.Join(", ", LeadColumns.All.Select(column => column.Name))}, status_name and {Attributes}<name of an attribute>"),
    };
}

internal sealed class TicketFields : ISearchFields
{
    public SearchField Find(string name) =>
        TicketColumns.Find(name) is { } column ? new(column.Field, column.Kind) : new(nameof(Ticket.Fields), null, name);
}

internal sealed class TableFields : ISearchFields
{
    public static readonly IReadOnlyList<string> OfEveryTable = ["id", "created_at"];

    public SearchField Find(string name) => name switch
    {
        "id" => new(nameof(TableRow.Id), ColumnKind.Number),
        "created_at" => new(nameof(TableRow.CreatedAt), ColumnKind.Moment),
        _ => new(nameof(TableRow.Fields), null, name),
    };
}
