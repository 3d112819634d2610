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

    // Of values that may be either, numbers come first, ordered as numbers, and then words as words.
    private string Write(SearchOrder order)
    {
        var field = fields.Find(order.Field);
        var direction = order.IsDescending ? " DESC" : "";
        return field.Key is null
            ? Column(field) + direction
            : $"{Number(field)} IS NULL, {Number(field)}{direction}, CAST({Column(field)} AS TEXT){direction}";
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
                _ => throw new SearchRefusedException($"'{Excerpt.Cut(term.Field)}' {term.Operator.Name} null is never true; use is or is not"),
            };
        }

        if (term.Operator.TakesList)
        {
            return WriteList(term, field);
        }

        var parameter = term.Value.ValueKind == JsonValueKind.Null ? "" : Parameter(Value(field, term.Value, term));
        return string.Format(CultureInfo.InvariantCulture, sql, Compared(field, term.Value, term.Operator), parameter);
    }

    // Each value of a list is compared in its own way: '5' as text and 5 as a number.
    private string WriteList(SearchTerm term, SearchField field)
    {
        var isNot = term.Operator == SearchOperator.NotIn ? "NOT " : "";
        var equals = term.Value.EnumerateArray().Select(value => $"{Compared(field, value, term.Operator)} = {Parameter(Value(field, value, term))}").DefaultIfEmpty("0");
        return $"{isNot}({string.Join(" OR ", equals)})";
    }

    private string Column(SearchField field) => field switch
    {
        { Key: { } key } => $"(SELECT CASE \"type\" WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE \"value\" END FROM json_each(\"{field.Column}\") WHERE \"key\" = {Parameter(key)})",
        { Names: { Count: > 0 } names } => $"CASE \"{field.Column}\" {string.Concat(names.Select(name => $"WHEN {Parameter(name.Key)} THEN {Parameter(name.Value)} "))}END",
        _ => $"\"{field.Column}\"",
    };

    // An attribute that holds "18" is a number beside numbers and text beside text; one that holds a word is no number, neither less
    // than one nor more.
    private string Compared(SearchField field, JsonElement value, SearchOperator @operator) => (field.Kind, value.ValueKind) switch
    {
        (null, JsonValueKind.Number) => @operator.Orders ? Number(field) : $"COALESCE({Number(field)}, {Column(field)})",
        (null, JsonValueKind.String) => $"CAST({Column(field)} AS TEXT)",
        _ => Column(field),
    };

    private string Number(SearchField field) => $"{SearchFunctions.Number}({Column(field)})";

    private object Value(SearchField field, JsonElement value, SearchTerm term) => (field.Kind, value.ValueKind) switch
    {
        (ColumnKind.Moment, JsonValueKind.String) when !term.Operator.TakesText => Moment(value.GetString()!, term),
        (ColumnKind.Moment, _) => throw new SearchRefusedException(
            $"'{Excerpt.Cut(term.Field)}' is a moment, which {(term.Operator.TakesText ? $"{term.Operator.Name} does not take" : "is text")}; compare it with '{RunAtText.Format}'"),
        (_, JsonValueKind.String) => value.GetString()!,
        (ColumnKind.Text, JsonValueKind.Number) => value.GetRawText(),
        (_, JsonValueKind.Number) => value.TryGetInt64(out var whole) ? whole : value.GetDouble(),
        (null, JsonValueKind.True or JsonValueKind.False) => value.GetRawText(),
        (_, JsonValueKind.True) => 1,
        (_, JsonValueKind.False) => 0,
        _ => throw new SearchRefusedException(
            $"'{Excerpt.Cut(term.Field)}' {term.Operator.Name} takes text, a number, true or false; got {JsonText.Describe(value)}"),
    };

    private long Moment(string text, SearchTerm term) => RunAtMessage.WhyWrong(text) is { } why
        ? throw new SearchRefusedException($"'{Excerpt.Cut(term.Field)}': {why}")
        : readMoment(text).UtcTicks;

    private string Parameter(object value)
    {
        _parameters.Add(value);
        return $"{{{_parameters.Count - 1}}}";
    }
}
