using System.Collections.Immutable;
using Metabot.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Scheduling;

// MBOT2006: more than one of the six target properties of a JobRequest set in one initializer.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class JobRequestAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(OptionsRules.ConflictingTarget);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.JobRequest) is { } request)
            {
                start.RegisterOperationAction(
                    operation => Analyze(operation, request), PropertyAssignments.Kinds);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol request)
    {
        if (!context.Operation.Type.Is(request))
        {
            return;
        }

        var targets = PropertyAssignments.Of(context.Operation).All.Where(SetsTarget).ToList();
        var fields = string.Join(", ", targets.Select(target => RequestTargets.WireFields[target.Property]));
        foreach (var (_, later) in targets.Skip(1))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                OptionsRules.ConflictingTarget, later.Syntax.GetLocation(), targets.Select(target => target.Assignment.Syntax.GetLocation()), fields));
        }
    }

    private static bool SetsTarget((string Property, ISimpleAssignmentOperation Assignment) each) =>
        RequestTargets.WireFields.ContainsKey(each.Property) && !Values.IsNull(each.Assignment.Value);
}
