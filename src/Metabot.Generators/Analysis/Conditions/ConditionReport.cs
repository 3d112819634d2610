using System.Collections.Immutable;
using System.Globalization;
using Metabot.JavaScript;
using Metabot.JavaScript.Meaning;
using Metabot.Literals;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Analysis.Conditions;

// Turns what was found in a condition into diagnostics at its place in the source.
internal sealed class ConditionReport(ConditionSymbols symbols)
{
    private static readonly Dictionary<string, DiagnosticDescriptor> Rules = new(StringComparer.Ordinal)
    {
        [RuleIds.ConditionSyntax] = ConditionRules.Syntax,
        [RuleIds.ConditionNeverTrue] = ConditionRules.NeverTrue,
        [RuleIds.AssignmentInCondition] = ConditionRules.Assignment,
        [RuleIds.UnknownName] = ConditionRules.UnknownName,
        [RuleIds.UnknownRequestField] = ConditionRules.UnknownRequestField,
        [RuleIds.ConditionWithoutEffect] = ConditionRules.WithoutEffect,
        [RuleIds.UnknownHostMethod] = ConditionRules.UnknownHostMethod,
        [RuleIds.ConditionNotChecked] = ConditionRules.NotChecked,
        [RuleIds.ImpossibleComparison] = ConditionRules.ImpossibleComparison,
    };

    // The rules that can be reported.
    public static IEnumerable<DiagnosticDescriptor> Reported => Rules.Values;

    private readonly ConditionChecks _checks = new();

    public void Write(OperationAnalysisContext context, MappedText text)
    {
        var check = _checks.Of(text);
        if (check.Finding is { } finding)
        {
            context.ReportDiagnostic(MappedDiagnostic.Create(Rules[finding.RuleId], text, finding.Index, finding.Length, finding.Message));
        }

        var known = KnownGlobals.Of(context.Options, text.Tree);
        foreach (var each in check.Meaning.Concat(InRequest(context, check)))
        {
            if (each.RuleId != RuleIds.UnknownName || !known.Contains(each.Name!))
            {
                context.ReportDiagnostic(MappedDiagnostic.Create(Rules[each.RuleId], text, each.Index, each.Length, Properties(each.Fix), each.Message));
            }
        }
    }

    private List<MeaningFinding> InRequest(OperationAnalysisContext context, ConditionCheck check) =>
        check.Text is { } script && symbols.BotTarget is { } target && ConditionContract.FieldsFor(context.Operation, context.ContainingSymbol, target) is { } fields
            ? DeepStack.Run(script.Code, DeepStack.AmpleSize, () => new RequestFields(script, fields).Find().ToList())
            : [];

    private static ImmutableDictionary<string, string?>? Properties(TextEdit? fix) => fix is not { } edit ? null : ImmutableDictionary<string, string?>.Empty
        .Add(nameof(TextEdit.Start), edit.Start.ToString(CultureInfo.InvariantCulture))
        .Add(nameof(TextEdit.Length), edit.Length.ToString(CultureInfo.InvariantCulture))
        .Add(nameof(TextEdit.NewText), edit.NewText);
}
