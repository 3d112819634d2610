using System.Text.Json;

namespace Metabot.Server.Storage.Searching;

// What a script looks for: rows that meet all terms, in an order, some of them.
internal sealed record Search(IReadOnlyList<SearchTerm> Terms, IReadOnlyList<SearchOrder> Orders, int Limit, int Offset);

internal sealed record SearchTerm(string Field, SearchOperator Operator, JsonElement Value);

internal sealed record SearchOrder(string Field, bool IsDescending);

// Told to the script, which named what is wrong.
internal sealed class SearchRefusedException(string message) : Exception(message);
