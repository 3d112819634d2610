using System.Globalization;
using System.Text.RegularExpressions;
using Metabot.Server.Jobs;
using Metabot.Server.Storage;

namespace Metabot.Server.Dashboard.Looks;

// Which line of a job's condition let the last run end, counted from 1.
internal static partial class FailingLine
{
    public static int? Find(Job job, Run? last)
    {
        if (job.Condition is not { } condition)
        {
            return null;
        }

        var reason = last?.Reason ?? job.Reason ?? "";
        if (reason.Contains(JobConditions.Field, StringComparison.Ordinal))
        {
            return Line().Match(reason) is { Success: true } match ? int.Parse(match.Groups["line"].ValueSpan, CultureInfo.InvariantCulture) : null;
        }

        return reason.StartsWith(JobConditions.NotTrue, StringComparison.Ordinal) ? FindOnlyReturn(condition) : null;
    }

    // With one return it is this one that did not give true; with several nobody knows which.
    private static int? FindOnlyReturn(string condition)
    {
        var returns = condition.Split('\n').Index().Where(line => Return().IsMatch(line.Item)).ToList();
        return returns is [var only] ? only.Index + 1 : null;
    }

    [GeneratedRegex(@"\(line (?<line>\d+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();

    [GeneratedRegex(@"\breturn\b", RegexOptions.CultureInvariant)]
    private static partial Regex Return();
}
