using Metabot.Generators;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Tags;

// MBOT4003: a tag that is both added and removed.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TagConflictAnalyzer() : PackageAnalyzer(Rule.TagAddedAndRemoved)
{
    private const string Add = "AddTags";
    private const string Remove = "RemoveTags";

    private static readonly string[] Lists = [Add, Remove];

    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        if (symbols is { JobOptions: { } options, BotTarget: { } targetAttribute })
        {
            context.RegisterOperationAction(operation => Analyze(operation, options, targetAttribute), StandingAssignments.Kinds);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol options, INamedTypeSymbol targetAttribute)
    {
        var standing = StandingAssignments.OfAll(Lists, context.Operation, options) ?? StandingAssignments.OfAll(Lists, context.Operation, targetAttribute);
        if (standing?.Find(Add) is not { } adding || standing.Find(Remove) is not { } removing)
        {
            return;
        }

        foreach (var fault in TagChecks.Conflicts(TagReader.Read(adding.Value), TagReader.Read(removing.Value)))
        {
            context.ReportDiagnostic(fault);
        }
    }
}
