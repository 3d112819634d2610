using System.Text.Json;

namespace Metabot.Server.JavaScript.Host;

internal static class BotSearches
{
    // (columns, where, orderBy, limit, offset), from the argument on that is first.
    public static RowsQuestion Read(HostArguments arguments, string? table, int first) => new(
        table,
        Columns(arguments, first),
        arguments.List(first + 1),
        arguments.Has(first + 2) ? arguments.Json(first + 2) : null,
        arguments.Id(first + 3),
        arguments.Id(first + 4));

    private static IReadOnlyList<string> Columns(HostArguments arguments, int index) =>
        arguments.List(index) is not { } list ? []
            : list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) ? [.. list.EnumerateArray().Select(item => item.GetString()!)]
            : throw arguments.Error($"argument {index + 1} must be an array of names of columns");
}
