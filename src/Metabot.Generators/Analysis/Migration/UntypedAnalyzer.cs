using Metabot.Generators;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Migration;

// What the analyzers of untyped calls share: where they look.
internal abstract class UntypedAnalyzer(params Rule[] rules) : PackageAnalyzer(rules)
{
    // Whoever posts jobs untyped need not name the package.
    protected sealed override bool MayConcern(Compilation compilation) => true;

    protected sealed override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        if (symbols.JobOptions is not null
            && ScheduleMentions.TreesOf(context.Compilation, text => context.TryGetValue(text, ScheduleMentions.Provider, out var mentions) && mentions, context.CancellationToken)
                is { Count: > 0 } trees
            && ReportIn(context.Compilation, symbols) is { } report)
        {
            context.RegisterOperationBlockAction(block => Analyze(block, trees, report));
        }
    }

    // What is done with every untyped call; null where the package's types are not all there.
    protected abstract Action<OperationBlockAnalysisContext, UntypedCall>? ReportIn(Compilation compilation, KnownSymbols symbols);

    // Block by block: an editor that asks for the findings of a statement gets those of a body that stands before its call, too.
    private static void Analyze(OperationBlockAnalysisContext context, HashSet<SyntaxTree> trees, Action<OperationBlockAnalysisContext, UntypedCall> report)
    {
        var calls = context.OperationBlocks.Where(block => trees.Contains(block.Syntax.SyntaxTree)).SelectMany(block => block.DescendantsAndSelf().OfType<IInvocationOperation>());
        foreach (var call in calls.Select(UntypedCall.Read).OfType<UntypedCall>())
        {
            report(context, call);
        }
    }
}
