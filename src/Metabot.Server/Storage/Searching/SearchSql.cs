using System.Globalization;
using System.Text;
using System.Text.Json;
using Metabot.Rules;
using Metabot.Server.Json;
using Metabot.Server.Storage.Columns;

namespace Metabot.Server.Storage.Searching;

// A search as SQL. Names come from lists of this program; what a script wrote is a parameter, always.
internal sealed class SearchSql(ISearchFields fields, Func<string, DateTimeOffset> readMoment)
{
    private readonly List<object> _parameters = [];

    public object[] Parameters => [.. _parameters];

    // A table that has more rows than are stored; these are given as the columns of the table by name.
    public string Union(string table, IReadOnlyList<string> columns, JsonElement more) =>
        $"(SELECT {string.Join(", ", columns.Select(column => $"\"{column}\""))} FROM \"{table}\" UNION ALL SELECT {string.Join(", ", columns.Select(column => $"\"value\" ->> '{column}'"))} FROM json_each({Parameter(more.GetRawText())}))";

    public string Write(string source, IReadOnlyList<(string Column, object Value)> owners, Search search)
    {
        var sql = new StringBuilder($"SELECT * FROM {source} WHERE ");
        sql.AppendJoin(" AND ", owners.Select(owner => $"\"{owner.Column}\" = {Parameter(owner.Value)}").Concat(search.Terms.Select(Write)));
        sql.Append(" ORDER BY ").AppendJoin(", ", search.Orders.Select(Write).Append("\"Id\""));
        sql.Append(CultureInfo.InvariantCulture, $" LIMIT {search.Limit} OFFSET {search.Offset}");
        return sql.ToString();
    }

    // Of values that may be either, numbers are ordered as numbers and then words as words.
    private string Write(SearchOrder order)
    {
        var field = fields.Find(order.Field);
        var direction = order.IsDescending ? " DESC" : "";
        return field.Key is null
            ? Column(field) + direction
            : $"CAST({Column(field)} AS REAL){direction}, CAST({Column(field)} AS TEXT){direction}";
    }

    private string Write(SearchTerm term)
    {
        var field = fields.Find(term.Field);
        var sql = term.Operator.Sql;
        if (term.Value.ValueKind == JsonValueKind.Null)
        {
            sql = sql switch
            {
                "{0} = {1}" or "{0} IS {1}" => "{0} IS NULL",
                "{0} <> {1}" or "{0} IS NOT {1}" => "{0} IS NOT NULL",
                _ => throw new SearchRefusedException($"'{Excerpt.Of(term.Field)}' {term.Operator.Name} null is never true; use is or is not"),
            };
        }

        IReadOnlyList<JsonElement> values = term.Operator.TakesList ? [.. term.Value.EnumerateArray()] : [term.Value];
        var column = Compared(field, values);
        var parameters = term.Value.ValueKind == JsonValueKind.Null ? [] : values.Select(value => Parameter(Value(field, value, term)));
        return string.Format(CultureInfo.InvariantCulture, sql, column, string.Join(", ", parameters));
    }

    private string Column(SearchField field) => field switch
    {
        { Key: { } key } => $"(SELECT \"value\" FROM json_each(\"{field.Column}\") WHERE \"key\" = {Parameter(key)})",
        { Names: { Count: > 0 } names } => $"CASE \"{field.Column}\" {string.Concat(names.Select(name => $"WHEN {Parameter(name.Key)} THEN {Parameter(name.Value)} "))}END",
        _ => $"\"{field.Column}\"",
    };

    // An attribute that holds "18" is a number beside numbers and text beside text.
    private string Compared(SearchField field, IReadOnlyList<JsonElement> values) => field.Kind is not null || values.Count == 0 ? Column(field)
        : values[0].ValueKind switch
        {
            JsonValueKind.Number => $"CAST({Column(field)} AS REAL)",
            JsonValueKind.String => $"CAST({Column(field)} AS TEXT)",
            _ => Column(field),
        };

    private object Value(SearchField field, JsonElement value, SearchTerm term) => (field.Kind, value.ValueKind) switch
    {
        (ColumnKind.Moment, JsonValueKind.String) when !term.Operator.TakesText => Moment(value.GetString()!, term),
        (_, JsonValueKind.String) => value.GetString()!,
        (ColumnKind.Text, JsonValueKind.Number) => value.GetRawText(),
        (_, JsonValueKind.Number) => value.TryGetInt64(out var whole) ? whole : value.GetDouble(),
        (_, JsonValueKind.True) => 1,
        (_, JsonValueKind.False) => 0,
        _ => throw new SearchRefusedException(
            $"'{Excerpt.Of(term.Field)}' {term.Operator.Name} takes text, a number, true or false; got {JsonText.Describe(value)}"),
    };

    private long Moment(string text, SearchTerm term) => RunAtMessage.WhyWrong(text) is { } why
        ? throw new SearchRefusedException($"'{Excerpt.Of(term.Field)}': {why}")
        : readMoment(text).UtcTicks;

    private string Parameter(object value)
    {
        _parameters.Add(value);
        return $"{{{_parameters.Count - 1}}}";
    }
}
