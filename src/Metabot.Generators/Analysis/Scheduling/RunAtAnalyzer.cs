using Metabot.Generators;
using Metabot.Literals;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Scheduling;

// MBOT2001 and MBOT2002: constant texts given to RunAt.Parse.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RunAtAnalyzer() : PackageAnalyzer(RunAtRules.Format, RunAtRules.FormatUnknown, RunAtRules.NoSuchMoment)
{
    protected override void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(KnownNames.RunAt) is { } runAt)
        {
            context.RegisterOperationAction(operation => Analyze(operation, runAt), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol runAt)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name != "Parse" || !SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, runAt))
        {
            return;
        }

        foreach (var text in call.Arguments.SelectMany(argument => ConstantTexts.In(argument.Value)))
        {
            var mapped = MappedTextReader.ReadConstant(text);
            switch (RunAtText.Check(mapped.Text))
            {
                case RunAtVerdict.BadFormat:
                    ReportFormat(context, mapped);
                    break;
                case RunAtVerdict.NoSuchMoment:
                    ReportNoSuchMoment(context, mapped);
                    break;
            }
        }
    }

    private static void ReportFormat(OperationAnalysisContext context, MappedText text)
    {
        var shown = Excerpt.Of(text.Text);
        context.ReportDiagnostic(RunAtRepair.TryRepair(text.Text) is { } repaired
            ? MappedDiagnostic.Create(RunAtRules.Format, text, 0, text.Text.Length, shown, repaired)
            : MappedDiagnostic.Create(RunAtRules.FormatUnknown, text, 0, text.Text.Length, shown));
    }

    private static void ReportNoSuchMoment(OperationAnalysisContext context, MappedText text)
    {
        var (start, length, why) = RunAtText.FindFault(text.Text)!.Value;
        context.ReportDiagnostic(MappedDiagnostic.Create(
            RunAtRules.NoSuchMoment, text, start, length, text.Text, why));
    }
}
