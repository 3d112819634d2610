using Metabot.Analysis.Conditions;
using Metabot.Analysis.Contracts;
using Metabot.Analysis.Scheduling;
using Metabot.Analysis.Tags;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Analysis.Migration;

// MBOT6002, and what the rules of the typed calls find in the body of an untyped one.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UntypedBodyAnalyzer() : UntypedAnalyzer(
[
    MigrationRules.UnknownField,
    TargetRules.Missing, ContractHints.CodeNotTrimmed,
    RunAtRules.Format, RunAtRules.FormatUnknown, RunAtRules.NoSuchMoment, CallRules.LocalTimeAsText, CallRules.LiteralToken,
    OptionsRules.DelayIgnored, OptionsRules.BadInterval, OptionsRules.PeriodicWithoutInterval, OptionsRules.ConflictingTarget,
    OptionsRules.RequestWithoutTarget, OptionsRules.BadId,
    TagRules.Empty, TagRules.Comma, TagRules.Twice, TagRules.AddedAndRemoved, TagRules.NotTrimmed, TagRules.Pattern,
    ConditionRules.Injection, ConditionRules.WithoutLead, .. ConditionReport.Reported,
])
{
    protected override Action<OperationBlockAnalysisContext, UntypedCall>? ReportIn(Compilation compilation)
    {
        if (ConditionSymbols.In(compilation) is not { } symbols)
        {
            return null;
        }

        var checks = ConditionChecks.In(compilation);
        var report = new BodyReport(new ConditionReport(symbols, checks), new LeadlessCondition(checks));
        var tokens = new HeaderTokens();
        return (context, call) =>
        {
            report.Write(context, call);
            tokens.Write(context, call);
        };
    }
}
