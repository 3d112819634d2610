using System.Globalization;
using System.Text;
using System.Text.Json;
using Metabot.Rules;
using Metabot.Server.Json;
using Metabot.Server.Storage.Columns;

namespace Metabot.Server.Storage.Searching;

// A search as SQL. Names come from lists of this program; what a script wrote is a parameter, always.
internal sealed class SearchSql(SearchDialect dialect, ISearchFields fields, Func<string, DateTimeOffset> readMoment)
{
    private readonly List<object> _parameters = [];

    public object[] Parameters => [.. _parameters];

    // A table that has more rows than are stored; these are given as the columns of the table by name.
    public string Union(string table, IReadOnlyList<string> columns, JsonElement more) =>
        $"(SELECT {string.Join(", ", columns.Select(column => $"\"{column}\""))} FROM \"{table}\" UNION ALL {dialect.SelectRows(table, columns, Parameter(more.GetRawText()))}) AS \"rows\"";

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
        var direction = order.IsDescending ? " DESC NULLS LAST" : " NULLS FIRST";
        return field.Key is null
            ? $"{Column(field)}{(field.Kind == ColumnKind.Text ? dialect.ByCharacter : "")}{direction}"
            : $"{Number(field)} IS NULL, {Number(field)}{direction}, {AsText(field)}{direction}";
    }

    private string Write(SearchTerm term)
    {
        var field = fields.Find(term.Field);
        var sql = term.Operator.Sql;
        if (term.Value.ValueKind == JsonValueKind.Null)
        {
            sql = sql switch
            {
                "{0} = {1}" or "{0} IS NOT DISTINCT FROM {1}" => "{0} IS NULL",
                "{0} <> {1}" or "{0} IS DISTINCT FROM {1}" => "{0} IS NOT NULL",
                _ => throw new SearchRefusedException($"'{Excerpt.Cut(term.Field)}' {term.Operator.Name} null is never true; use is or is not"),
            };
        }

        if (term.Operator.TakesList)
        {
            return WriteList(term, field);
        }

        var parameter = term.Value.ValueKind == JsonValueKind.Null ? "" : Given(field, term.Value, term);
        return string.Format(CultureInfo.InvariantCulture, sql, Compared(field, term.Value, term.Operator), parameter);
    }

    // Each value of a list is compared in its own way: '5' as text and 5 as a number.
    private string WriteList(SearchTerm term, SearchField field)
    {
        var isNot = term.Operator == SearchOperator.NotIn ? "NOT " : "";
        var equals = term.Value.EnumerateArray().Select(value => $"{Compared(field, value, term.Operator)} = {Given(field, value, term)}").DefaultIfEmpty("FALSE");
        return $"{isNot}({string.Join(" OR ", equals)})";
    }

    private string Column(SearchField field) => field switch
    {
        { Key: { } key } => dialect.ReadMember(field.Column, Parameter(key)),
        { Names: { Count: > 0 } names } => $"CASE \"{field.Column}\" {string.Concat(names.Select(name => $"WHEN {Parameter(name.Key)} THEN {Parameter(name.Value)} "))}END",
        { Kind: ColumnKind.Flag } => dialect.ReadFlag($"\"{field.Column}\""),
        _ => $"\"{field.Column}\"",
    };

    private string AsText(SearchField field) => $"CAST({Column(field)} AS TEXT){dialect.ByCharacter}";

    // Beside numbers a text is the number that it says.
    private string Given(SearchField field, JsonElement value, SearchTerm term)
    {
        var parameter = Parameter(Value(field, value, term));
        return (field.Kind, value.ValueKind) is (ColumnKind.Number or ColumnKind.Flag, JsonValueKind.String) && !term.Operator.TakesText
            ? dialect.ReadNumber(parameter)
            : parameter;
    }

    // An attribute that holds "18" is a number beside numbers and text beside text; one that holds a word is no number, neither less
    // than one nor more.
    private string Compared(SearchField field, JsonElement value, SearchOperator @operator) => (field.Kind, value.ValueKind) switch
    {
        (null, JsonValueKind.Number) => @operator.Orders ? Number(field) : dialect.NumberOrOther(Column(field)),
        (null or ColumnKind.Text, JsonValueKind.String) => AsText(field),
        (_, JsonValueKind.String) when @operator.TakesText => AsText(field),
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
        (ColumnKind.Text, JsonValueKind.True) => "1",
        (ColumnKind.Text, JsonValueKind.False) => "0",
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
