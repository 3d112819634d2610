using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// The expression that makes the contract's JobContract.
internal static class DescriptionText
{
    public static string Write(ContractModel contract)
    {
        var arguments = new List<string> { TargetText.CSharp(contract.Target) };
        if (contract.Params.Properties.Count == 0)
        {
            arguments.Add("hasParams: false");
        }

        if (contract.Defaults.LeadRequired)
        {
            arguments.Add("leadRequired: true");
        }

        var defaults = Defaults(contract.Defaults).ToList();
        if (defaults.Count > 0)
        {
            arguments.Add($"defaults: new global::Metabot.JobOptions {{ {string.Join(", ", defaults)} }}");
        }

        return $"new global::Metabot.JobContract({string.Join(", ", arguments)})";
    }

    private static IEnumerable<string> Defaults(DefaultsModel defaults)
    {
        if (defaults.RunAfterSeconds != 0)
        {
            yield return "RunAfter = " + Seconds(defaults.RunAfterSeconds);
        }

        if (defaults.RepeatEverySeconds != 0)
        {
            yield return "RepeatEvery = " + Seconds(defaults.RepeatEverySeconds);
        }

        foreach (var (name, text) in new[] { ("Condition", defaults.Condition), ("AddTags", defaults.AddTags), ("RemoveTags", defaults.RemoveTags) })
        {
            if (text is not null)
            {
                yield return $"{name} = {CSharpText.Quote(text)}";
            }
        }
    }

    private static string Seconds(int seconds) =>
        $"global::System.TimeSpan.FromSeconds({seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)})";
}
