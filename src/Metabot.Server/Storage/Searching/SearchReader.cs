using System.Text.Json;
using Metabot.Rules;
using Metabot.Server.Json;

namespace Metabot.Server.Storage.Searching;

// where, orderBy, limit and offset as a script gives them.
internal static class SearchReader
{
    private const int MostTerms = 50;

    /// <exception cref="SearchRefusedException">One of them is not what it should be.</exception>
    public static Search Read(JsonElement? where, JsonElement? orderBy, long? limit, long? offset, int mostRows) =>
        new([.. Items(where).Select(Term)], [.. ReadOrders(orderBy)], ReadLimit(limit, mostRows), ReadOffset(offset));

    private static int ReadLimit(long? limit, int mostRows) => limit switch
    {
        null => mostRows,
        >= 1 and var given when given <= mostRows => (int)given,
        _ => throw new SearchRefusedException($"limit is from 1 to {mostRows}; got {limit}"),
    };

    private static int ReadOffset(long? offset) => offset switch
    {
        null => 0,
        >= 0 and <= int.MaxValue and var given => (int)given,
        _ => throw new SearchRefusedException($"offset is 0 or more; got {offset}"),
    };

    private static IReadOnlyList<JsonElement> Items(JsonElement? where)
    {
        if (where is not { } list)
        {
            return [];
        }

        // One term may stand without the list around it.
        IReadOnlyList<JsonElement> items = [.. list.EnumerateArray()];
        return items is [{ ValueKind: JsonValueKind.String }, ..] ? [list]
            : items.Count <= MostTerms ? items
            : throw new SearchRefusedException($"where has at most {MostTerms} terms; got {items.Count}");
    }

    private static SearchTerm Term(JsonElement item)
    {
        IReadOnlyList<JsonElement> parts = item.ValueKind == JsonValueKind.Array ? [.. item.EnumerateArray()] : [];
        return parts switch
        {
            [{ ValueKind: JsonValueKind.String } field, var value] => Check(new(field.GetString()!, SearchOperator.Equal, value)),
            [{ ValueKind: JsonValueKind.String } field, { ValueKind: JsonValueKind.String } name, var value] =>
                Check(new(field.GetString()!, SearchOperator.Find(name.GetString()!), value)),
            _ => throw new SearchRefusedException($"a term of where is [field, value] or [field, operator, value]; got {Excerpt.Cut(item.GetRawText())}"),
        };
    }

    private static SearchTerm Check(SearchTerm term)
    {
        if (term.Operator.TakesList != (term.Value.ValueKind == JsonValueKind.Array))
        {
            throw new SearchRefusedException(
                $"'{Excerpt.Cut(term.Field)}' {term.Operator.Name} takes {(term.Operator.TakesList ? "an array" : "one value")}; got {JsonText.Describe(term.Value)}");
        }

        var isText = term.Value.ValueKind == JsonValueKind.String;
        if (term.Operator.TakesText)
        {
            SearchFunctions.Check(term.Operator, isText ? term.Value.GetString()! : throw new SearchRefusedException(
                $"'{Excerpt.Cut(term.Field)}' {term.Operator.Name} takes text; got {JsonText.Describe(term.Value)}"));
        }

        return term;
    }

    // [['name', 'desc'], ['id']], ['name', 'desc'] or 'name'.
    private static IEnumerable<SearchOrder> ReadOrders(JsonElement? orderBy)
    {
        if (orderBy is not { } given)
        {
            return [];
        }

        IReadOnlyList<JsonElement> items = given.ValueKind == JsonValueKind.Array ? [.. given.EnumerateArray()] : [given];
        return items is [{ ValueKind: JsonValueKind.String }, { ValueKind: JsonValueKind.String } direction] && IsDirection(direction.GetString()!)
            ? [Order(given)]
            : items.Select(Order);
    }

    private static SearchOrder Order(JsonElement item)
    {
        IReadOnlyList<JsonElement> parts = item.ValueKind == JsonValueKind.Array ? [.. item.EnumerateArray()] : [item];
        return parts switch
        {
            [{ ValueKind: JsonValueKind.String } field] => new(field.GetString()!, false),
            [{ ValueKind: JsonValueKind.String } field, { ValueKind: JsonValueKind.String } direction] when IsDirection(direction.GetString()!) =>
                new(field.GetString()!, direction.GetString()!.Equals("desc", StringComparison.OrdinalIgnoreCase)),
            _ => throw new SearchRefusedException($"an item of orderBy is a field, or [field, 'asc'] or [field, 'desc']; got {Excerpt.Cut(item.GetRawText())}"),
        };
    }

    private static bool IsDirection(string text) => text.Equals("asc", StringComparison.OrdinalIgnoreCase) || text.Equals("desc", StringComparison.OrdinalIgnoreCase);
}
