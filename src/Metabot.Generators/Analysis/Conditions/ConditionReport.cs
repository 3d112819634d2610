using Metabot.JavaScript;
using Metabot.JavaScript.Meaning;
using Metabot.Literals;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Analysis.Conditions;

// Turns what was found in a condition into diagnostics at its place in the source.
internal sealed class ConditionReport(ConditionSymbols symbols, ConditionChecks checks)
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
        [RuleIds.HoleInQuotes] = ConditionRules.HoleInQuotes,
        [RuleIds.NewerThanDialect] = ConditionRules.NewerThanDialect,
    };

    // The rules that can be reported.
    public static IEnumerable<DiagnosticDescriptor> Reported => Rules.Values;

    public void Write(ConditionPlace place, MappedText text)
    {
        var check = checks.Of(text);
        if (check.Finding is { } finding)
        {
            place.Report(MappedDiagnostic.Create(Rules[finding.RuleId], text, finding.Index, finding.Length, MessageOf(finding, text)));
        }

        var known = ConditionOptions.KnownGlobals(place.Options, text.Tree);
        foreach (var each in check.Meaning.Concat(InRequest(place, check)).Concat(InDialect(place, text, check)))
        {
            if (each.RuleId != RuleIds.UnknownName || !known.Contains(each.Name!))
            {
                place.Report(MappedDiagnostic.Create(Rules[each.RuleId], text, each.Index, each.Length, ProposedEdits.Write(each.Edits, each.OtherEdits), each.Message, Excerpt.Of(text.SourceOf(each.Index, each.Length))));
            }
        }
    }

    // What stands for a hole in the text that was parsed is nothing that anybody wrote.
    private static string MessageOf(JavaScriptFinding finding, MappedText text)
    {
        var message = finding.Message;
        foreach (var hole in text.Holes.Where(hole => hole.Contains(finding.Index) || IsRightBefore(finding.Index, hole, text)))
        {
            var (written, shown) = (text.Text.Substring(hole.Start, hole.Length), $"the hole {Excerpt.Of(text.SourceOf(hole.Start, hole.Length))}");
            message = message.Replace($"after '{written}'", $"after {shown}");
            if (hole.Contains(finding.Index))
            {
                message = message.Replace($"at '{written}'", $"at {shown}, which is written as a literal, never as code");
            }
        }

        return message;
    }

    private static bool IsRightBefore(int index, TextSpan hole, MappedText text) =>
        hole.End <= index && string.IsNullOrWhiteSpace(text.Text.Substring(hole.End, index - hole.End));

    private List<MeaningFinding> InRequest(ConditionPlace place, ConditionCheck check) =>
        check.Text is { } script && RequestFields.MayBeIn(script) && symbols.BotTarget is { } target && new ConditionContract(target).For(place.Operation, place.Containing) is { } contract
            ? DeepStack.Run(script.Code, DeepStack.AmpleSize, () => new RequestFields(script, ContractShape.Of(contract)).Find().ToList())
            : [];

    private static IEnumerable<MeaningFinding> InDialect(ConditionPlace place, MappedText text, ConditionCheck check) =>
        check.Text is { } script && ConditionOptions.Dialect(place.Options, text.Tree) is { } dialect ? dialect.Find(script) : [];
}
