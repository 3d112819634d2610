using Metabot.JavaScript;
using Metabot.JavaScript.Meaning;
using Metabot.JavaScript.Verdicts;
using Metabot.Generators.Literals;
using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis.Conditions;

// Turns what was found in a condition into diagnostics at its place in the source.
internal sealed class ConditionReport(ConditionChecks checks)
{
    // The rules that can be reported.
    public static readonly Rule[] Reported =
    [
        Rule.ConditionSyntax, Rule.ConditionNeverTrue, Rule.AssignmentInCondition, Rule.UnknownName, Rule.UnknownRequestField,
        Rule.ConditionWithoutEffect, Rule.UnknownHostMethod, Rule.ConditionNotChecked, Rule.ImpossibleComparison, Rule.HoleInQuotes, Rule.NewerThanDialect,
        Rule.UnknownMember, Rule.MethodNotCalled, Rule.WrongArguments, Rule.EffectInCondition, Rule.NeverBoolean,
    ];

    private static readonly Dictionary<string, DiagnosticDescriptor> Descriptors = Reported.ToDictionary(rule => rule.Id, rule => rule.Descriptor, StringComparer.Ordinal);

    public void Write(ConditionPlace place, MappedText text)
    {
        var check = checks.Check(text);
        if (check.Finding is { } finding)
        {
            place.Report(MappedDiagnostic.Create(Descriptors[finding.RuleId], text, finding.Index, finding.Length, ProposedFix.Write(ConditionFixes.Propose(finding, text)), MessageOf(finding, text)));
        }

        var known = ConditionOptions.KnownGlobals(place.Options, text.Tree);
        foreach (var each in check.Meaning.Concat(InRequest(place, check)).Concat(InDialect(place, text, check)))
        {
            if (each.RuleId != Rule.UnknownName.Id || !known.Contains(each.Name!))
            {
                place.Report(MappedDiagnostic.Create(Descriptors[each.RuleId], text, each.Index, each.Length, ProposedFix.Write(ConditionFixes.Propose(each, text)), each.Message, Excerpt.Cut(text.SourceOf(each.Index, each.Length))));
            }
        }
    }

    // What stands for a hole in the text that was parsed is nothing that anybody wrote.
    private static string MessageOf(JavaScriptFinding finding, MappedText text) => finding.Told.Format(hole => Excerpt.Cut(text.SourceOf(hole.Start, hole.Length)));

    // What is only seen with the contract; looking for it costs more than the answer is worth to most conditions.
    private static List<MeaningFinding> InRequest(ConditionPlace place, ConditionCheck check) =>
        check.Text is { } script && script.Code.IndexOf("request", StringComparison.Ordinal) >= 0 && new ConditionContract().For(place.Operation, place.Containing) is { } contract
            ? DeepStack.Run(script.Code, DeepStack.AmpleSize, () => ScriptMeaning.FindInTypes(script.With(ContractShape.Describe(contract))).Where(each => !IsIn(check, each)).ToList())
            : [];

    private static bool IsIn(ConditionCheck check, MeaningFinding finding) =>
        check.Meaning.Any(each => (each.RuleId, each.Index, each.Length) == (finding.RuleId, finding.Index, finding.Length));

    private static IEnumerable<MeaningFinding> InDialect(ConditionPlace place, MappedText text, ConditionCheck check) =>
        check.Text is { } script && ConditionOptions.Dialect(place.Options, text.Tree) is { } dialect ? dialect.Find(script) : [];
}
