using Metabot.Server.Http;

namespace Metabot.Server.Dashboard.Looks;

internal static class LookQuery
{
    public const string Escape = "\\";

    public static readonly TextField Search = new("search", "What somebody looks for.");
    public static readonly NumberField BeforeId = new("before_id", 1, long.MaxValue, "Only rows with a smaller id; to read on from where the last answer ended.");

    // Of SQL's LIKE, for a text that stands anywhere.
    public static string WritePattern(string? text) =>
        $"%{text?.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}

// Next is the before_id of the page after this one, null for the last. A page may be empty and have a next one.
internal sealed record PageView<T>(IReadOnlyList<T> Rows, long? Next);
