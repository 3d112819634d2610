using Metabot.Analysis.Conditions;
using Metabot.Analysis.Contracts;
using Metabot.Analysis.Scheduling;
using Metabot.Analysis.Tags;
using Metabot.Generators;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Migration;

// MBOT6001, MBOT6002, and in the same calls what the other rules find in a body.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UntypedCallAnalyzer() : PackageAnalyzer(
[
    MigrationRules.UntypedCall, MigrationRules.UntypedRequest, MigrationRules.UnknownField,
    TargetRules.Missing,
    RunAtRules.Format, RunAtRules.FormatUnknown, RunAtRules.NoSuchMoment, CallRules.LocalTimeAsText,
    OptionsRules.DelayIgnored, OptionsRules.BadInterval, OptionsRules.PeriodicWithoutInterval, OptionsRules.ConflictingTarget,
    OptionsRules.RequestWithoutTarget, OptionsRules.BadId,
    TagRules.Empty, TagRules.Comma, TagRules.Twice, TagRules.AddedAndRemoved, TagRules.NotTrimmed, TagRules.Pattern,
    ConditionRules.Injection, .. ConditionReport.Reported])
{
    protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ConditionSymbols.In(context.Compilation) is { } symbols
            && context.Compilation.GetTypeByMetadataName(KnownNames.JobOptions) is not null
            && ScheduleMentions.TreesOf(context.Compilation, text => context.TryGetValue(text, ScheduleMentions.Provider, out var mentions) && mentions, context.CancellationToken)
                is { Count: > 0 } trees)
        {
            var report = new BodyReport(new ConditionReport(symbols), context.Compilation.GetSpecialType(SpecialType.System_DateTime));
            context.RegisterOperationAction(operation => Analyze(operation, trees, report), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, HashSet<SyntaxTree> trees, BodyReport report)
    {
        if (!trees.Contains(context.Operation.Syntax.SyntaxTree) || UntypedCall.Of((IInvocationOperation)context.Operation) is not var (call, body))
        {
            return;
        }

        var place = ScheduleCalls.NameOf(call);
        context.ReportDiagnostic(UntypedTarget.Of(body) is { } target
            ? Diagnostic.Create(MigrationRules.UntypedCall, place, call.TargetMethod.Name, Excerpt.Of(target.ContractName), target.WireText)
            : Diagnostic.Create(MigrationRules.UntypedRequest, place, call.TargetMethod.Name));
        report.Write(context, body);
    }
}
