using Metabot.Rules;

namespace Metabot.Server.Storage.Searching;

// An operator of a term: its name in where (the platform's documentation) and what it is in SQL, {0} the column and {1} the value.
internal sealed record SearchOperator(string Name, string Sql, bool TakesList = false, bool Orders = false)
{
    public static readonly SearchOperator Equal = new("=", "{0} = {1}");

    public static readonly SearchOperator NotIn = new("not in", "{0} NOT IN ({1})", TakesList: true);

    private static readonly SearchOperator[] All =
    [
        Equal,
        new("<", "{0} < {1}", Orders: true),
        new(">", "{0} > {1}", Orders: true),
        new("<=", "{0} <= {1}", Orders: true),
        new(">=", "{0} >= {1}", Orders: true),
        new("<>", "{0} <> {1}"),
        new("!=", "{0} <> {1}"),
        new("like", $"{SearchFunctions.Like}({{1}}, {{0}}, 0)"),
        new("not like", $"NOT {SearchFunctions.Like}({{1}}, {{0}}, 0)"),
        new("ilike", $"{SearchFunctions.Like}({{1}}, {{0}}, 1)"),
        new("in", "{0} IN ({1})", TakesList: true),
        NotIn,
        new("is", "{0} IS NOT DISTINCT FROM {1}"),
        new("is not", "{0} IS DISTINCT FROM {1}"),
        new("regexp", $"{SearchFunctions.Regexp}({{1}}, {{0}})"),
        new("not regexp", $"NOT {SearchFunctions.Regexp}({{1}}, {{0}})"),
    ];

    public bool TakesText => Sql.Contains(SearchFunctions.Like, StringComparison.Ordinal) || Sql.Contains(SearchFunctions.Regexp, StringComparison.Ordinal);

    /// <exception cref="SearchRefusedException">There is none of that name.</exception>
    public static SearchOperator Find(string name) => All.FirstOrDefault(each => each.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw new SearchRefusedException($"'{Excerpt.Cut(name)}' is no operator of where; known are {string.Join(", ", All.Select(each => each.Name))}");
}
