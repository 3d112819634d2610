using Metabot.Generators.Analysis.Conditions;
using Metabot.Generators.Analysis.Contracts;
using Metabot.Generators.Analysis.Scheduling;
using Metabot.Generators.Analysis.Tags;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Migration;

// MBOT6002, and what the rules of the typed calls find in the body of an untyped one.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UntypedBodyAnalyzer() : UntypedAnalyzer(
[
    Rule.UnknownWireField,
    Rule.NoTarget, Rule.CodeNotTrimmed,
    Rule.RunAtFormat, Rule.RunAtFormatUnknown, Rule.RunAtNoSuchMoment, Rule.RunAtTwice, Rule.LocalTimeAsText, Rule.LiteralToken,
    Rule.DelayIgnored, Rule.BadInterval, Rule.PeriodicWithoutInterval, Rule.RepeatShifts, Rule.ConflictingRequestTarget,
    Rule.RequestWithoutTarget, Rule.BadId,
    Rule.BadTag, Rule.CommaInTag, Rule.TagTwice, Rule.TagAddedAndRemoved, Rule.TagNotTrimmed, Rule.TagPattern,
    Rule.ConditionInjection, Rule.ConditionWithoutLead, .. ConditionReport.Reported,
])
{
    protected override Action<OperationBlockAnalysisContext, UntypedCall>? ReportIn(Compilation compilation, KnownSymbols symbols)
    {
        if (symbols.JobConditionAttribute is null)
        {
            return null;
        }

        var checks = ConditionChecks.In(compilation);
        var report = new BodyReport(new ConditionReport(checks), new LeadlessCondition(checks));
        var tokens = new HeaderTokens();
        return (context, call) =>
        {
            report.Write(context, call);
            tokens.Write(context, call);
        };
    }
}
