using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Scheduling;

// MBOT2006: more than one of the six target properties set on one JobRequest, where it is created, copied by `with` or filled.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class JobRequestAnalyzer() : RequestAnalyzer(Rule.ConflictingRequestTarget)
{
    protected override void Register(CompilationStartAnalysisContext context, INamedTypeSymbol request)
    {
        context.RegisterOperationAction(operation => Analyze(operation, request), StandingAssignments.Kinds);
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol request)
    {
        if (!StandingAssignments.Concerns(context.Operation, request, RequestTargets.Keys.Keys) || StandingAssignments.At(context.Operation) is not { } assignments)
        {
            return;
        }

        var targets = assignments.All.Where(each => RequestTargets.Contain(each.Property) && !Nullness.MayBeNull(each.Assignment.Value)).ToList();
        foreach (var later in assignments.Given.Where(each => targets.IndexOf(each) > 0))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule.ConflictingRequestTarget.Descriptor,
                later.Assignment.Syntax.GetLocation(),
                targets.Select(target => target.Assignment.Syntax.GetLocation()),
                string.Join(", ", targets.Select(target => RequestTargets.Keys[target.Property].WireName))));
        }
    }
}
