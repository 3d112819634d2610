using Metabot.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Analysis.Tags;

// MBOT4003: a tag that one initializer both adds and removes.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TagConflictAnalyzer() : PackageAnalyzer(TagRules.AddedAndRemoved)
{
    protected override void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(KnownNames.JobOptions) is { } options
            && context.Compilation.GetTypeByMetadataName(KnownNames.BotTarget) is { } targetAttribute)
        {
            context.RegisterOperationAction(operation => Analyze(operation, options, targetAttribute), PropertyAssignments.Kinds);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol options, INamedTypeSymbol targetAttribute)
    {
        var type = context.Operation.Type;
        if (!type.IsOrDerivesFrom(options) && !type.IsOrDerivesFrom(targetAttribute))
        {
            return;
        }

        var assignments = PropertyAssignments.Of(context.Operation);
        if (assignments.Given("AddTags") is not { } adding || assignments.Given("RemoveTags") is not { } removing)
        {
            return;
        }

        foreach (var fault in TagChecks.Conflicts(TagReader.Read(adding.Value), TagReader.Read(removing.Value)))
        {
            context.ReportDiagnostic(fault);
        }
    }
}
