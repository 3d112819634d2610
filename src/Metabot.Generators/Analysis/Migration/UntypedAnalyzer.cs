using Metabot.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Migration;

// What the analyzers of untyped calls share: where they look.
internal abstract class UntypedAnalyzer(params DiagnosticDescriptor[] rules) : PackageAnalyzer(rules)
{
    // Whoever posts jobs untyped need not name the package.
    protected sealed override bool MayConcern(Compilation compilation) => true;

    protected sealed override void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(KnownNames.JobOptions) is not null
            && ScheduleMentions.TreesOf(context.Compilation, text => context.TryGetValue(text, ScheduleMentions.Provider, out var mentions) && mentions, context.CancellationToken)
                is { Count: > 0 } trees
            && ReportIn(context.Compilation) is { } report)
        {
            context.RegisterOperationAction(operation => Analyze(operation, trees, report), OperationKind.Invocation);
        }
    }

    // What is done with every untyped call; null where the package's types are not all there.
    protected abstract Action<OperationAnalysisContext, UntypedCall>? ReportIn(Compilation compilation);

    private static void Analyze(OperationAnalysisContext context, HashSet<SyntaxTree> trees, Action<OperationAnalysisContext, UntypedCall> report)
    {
        if (trees.Contains(context.Operation.Syntax.SyntaxTree) && UntypedCall.Of((IInvocationOperation)context.Operation) is { } call)
        {
            report(context, call);
        }
    }
}
