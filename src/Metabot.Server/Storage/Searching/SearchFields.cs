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
    public const string StatusName = "status_name";

    private const string Attributes = "lead_attributes.";
    private const string Leads = "leads.";

    public SearchField Find(string name) => FindAttribute(name) is { } attribute ? new(nameof(Lead.Attributes), null, attribute) : Plain(name) switch
    {
        StatusName => new(nameof(Lead.StatusId), ColumnKind.Text) { Names = statuses },
        var column when LeadColumns.Find(column) is { } known => new(known.Field, known.Kind),
        _ => throw new SearchRefusedException(
            $"a lead has no field '{Metabot.Rules.Excerpt.Cut(name)}'; known are {string.Join(", ", LeadColumns.All.Select(column => column.Name))}, status_name and {Attributes}<name of an attribute>"),
    };

    // The name of the attribute that is asked for; null where it is a column.
    public static string? FindAttribute(string name) => name.StartsWith(Attributes, StringComparison.Ordinal) ? name[Attributes.Length..] : null;

    // A column by its own name, whichever table of the platform it was written with.
    public static string Plain(string name) => name switch
    {
        "channels.code" or "channels.name" => "channel_code",
        "leadstatuses.id" => "status_id",
        "leadstatuses.name" => StatusName,
        _ => name.StartsWith(Leads, StringComparison.Ordinal) ? name[Leads.Length..] : name,
    };
}

internal sealed class TicketFields : ISearchFields
{
    public SearchField Find(string name) =>
        TicketColumns.Find(name) is { } column ? new(column.Field, column.Kind) : new(nameof(Ticket.Fields), null, name);
}

// The check refuses a column that the table does not have.
internal sealed class TableFields(Action<string> check) : ISearchFields
{
    public const string CreatedAt = "created_at";

    public static readonly IReadOnlyList<string> OfEveryTable = ["id", CreatedAt];

    public SearchField Find(string name)
    {
        switch (name)
        {
            case "id":
                return new(nameof(TableRow.Id), ColumnKind.Number);
            case CreatedAt:
                return new(nameof(TableRow.CreatedAt), ColumnKind.Moment);
            default:
                check(name);
                return new(nameof(TableRow.Fields), null, name);
        }
    }
}
