namespace Metabot.Rules;

// A table's name becomes one part of an address.
internal static class TableText
{
    // Completes the sentence "table does not name a target: ..."; null where it names one.
    public static string? WhyNot(string? table) =>
        AliasText.WhyNot(table) ?? (table!.Contains('/') ? RuleMessages.SlashInTable : null);
}
