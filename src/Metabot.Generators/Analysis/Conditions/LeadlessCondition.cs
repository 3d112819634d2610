using Metabot.JavaScript.Meaning;
using Metabot.Generators.Literals;
using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis.Conditions;

// Whether a condition can do without a lead.
internal sealed class LeadlessCondition(ConditionChecks checks)
{
    public bool IsIn(MappedText text) => FindUse(text) is not null;

    // At the name in the text; at the value where the text is written elsewhere.
    public Diagnostic? Find(MappedText text, Location value) => FindUse(text) is not { } lead ? null
        : value.SourceTree == text.Tree && value.SourceSpan.Contains(text.Expression) ? MappedDiagnostic.Create(Rule.ConditionWithoutLead.Descriptor, text, lead.Start, lead.Length, "")
        : Diagnostic.Create(Rule.ConditionWithoutLead.Descriptor, value, "");

    private JavaScript.TextRange? FindUse(MappedText text) =>
        checks.Check(text).Text is { } script && LeadUse.FindUnguarded(script) is { } lead ? new(lead.Range.Start, lead.Range.End - lead.Range.Start) : null;
}
