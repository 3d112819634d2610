using Metabot.Generators;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Scheduling;

// What the analyzers of a JobRequest share: they look for nothing where there is no such type.
internal abstract class RequestAnalyzer(params Rule[] rules) : PackageAnalyzer(rules)
{
    protected sealed override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        if (symbols.JobRequest is { } request)
        {
            Register(context, request);
        }
    }

    protected abstract void Register(CompilationStartAnalysisContext context, INamedTypeSymbol request);
}
