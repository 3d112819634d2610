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
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name != "Parse" || !SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, runAt))
        {
            return;
        }

        foreach (var text in call.Arguments.SelectMany(argument => ConstantTexts.In(argument.Value)))
        {
            if (RunAtCheck.Find(MappedTextReader.ReadConstant(text), context.Options) is { } fault)
            {
                context.ReportDiagnostic(fault);
            }
        }
    }
}
