using Metabot.Rules;

namespace Metabot.Generators.Analysis.Migration;

// An address of a bot, as far as it is known while compiling: that of an endpoint with its alias, or that of jobs.
internal sealed record BotAddress(string? Alias)
{
    // Stands for what is only known at run time.
    public const string Unknown = "{}";

    private const string Schedule = "/jobs/schedule";
    private const string Call = "/call/";

    // Null when it is neither.
    public static BotAddress? Parse(string? text)
    {
        var path = text?.Split('?', '#')[0].TrimEnd('/');
        return path is null || path.Any(char.IsWhiteSpace) ? null
            : IsOfJobs(path) ? new(Alias: null)
            : FindAlias("/" + path) is { } alias ? new(alias)
            : null;
    }

    // What is not known behind the last segment may be a query, behind its slash it is another segment.
    private static bool IsOfJobs(string path)
    {
        var known = path.EndsWith(Unknown, StringComparison.Ordinal) ? path.Substring(0, path.Length - Unknown.Length) : path;
        return known.EndsWith(Schedule, StringComparison.Ordinal) || known == Schedule.Substring(1);
    }

    // All behind the bot's own part; an alias that is only known at run time can have no contract.
    private static string? FindAlias(string path)
    {
        var at = path.IndexOf(Call, Math.Max(0, path.IndexOf("/bots/", StringComparison.Ordinal)), StringComparison.Ordinal);
        var alias = at < 0 ? "" : Uri.UnescapeDataString(path.Substring(at + Call.Length));
        return AliasText.WhyNot(alias) is null && !alias.Contains(Unknown) ? alias : null;
    }
}
