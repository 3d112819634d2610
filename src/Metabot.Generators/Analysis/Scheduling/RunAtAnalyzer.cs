using Metabot.Generators;
using Metabot.Generators.Literals;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Scheduling;

// MBOT2001, MBOT2002 and MBOT2017: constant texts given to RunAt.Parse.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RunAtAnalyzer() : PackageAnalyzer(Rule.RunAtFormat, Rule.RunAtFormatUnknown, Rule.RunAtNoSuchMoment, Rule.RunAtTwice)
{
    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        if (symbols.RunAt is { } runAt)
        {
            context.RegisterOperationAction(operation => Analyze(operation, runAt), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol runAt)
    {
        foreach (var text in RunAtTexts.In((IInvocationOperation)context.Operation, runAt))
        {
            if (RunAtCheck.Find(MappedTextReader.ReadConstant(text), context.Options) is { } fault)
            {
                context.ReportDiagnostic(fault);
            }
        }
    }
}
