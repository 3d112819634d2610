using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Conditions;

// MBOT3008: JavaScript that is put together from values which are not constant. The additional location is the whole
// expression, for the fix.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ConditionInjectionAnalyzer() : PackageAnalyzer(Rule.ConditionInjection)
{
    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        if (ConditionSymbols.In(symbols) is { } conditions)
        {
            context.RegisterOperationAction(
                operation => Analyze(operation, conditions),
                OperationKind.Conversion,
                OperationKind.Argument,
                OperationKind.SimpleAssignment,
                OperationKind.CoalesceAssignment,
                OperationKind.PropertyInitializer,
                OperationKind.FieldInitializer);
        }
    }

    private static void Analyze(OperationAnalysisContext context, ConditionSymbols symbols)
    {
        if (ConditionSymbols.Flow(context.Operation) is var (value, places)
            && ComposedText.IsLikely(value) && places.Any(symbols.IsMarked) && Find(value) is { } fault)
        {
            context.ReportDiagnostic(fault);
        }
    }

    // Of a value that becomes a condition.
    public static Diagnostic? Find(IOperation value) =>
        ComposedText.Read(value)?.Parts.FirstOrDefault(part => !part.ConstantValue.HasValue) is { } open
            ? Diagnostic.Create(
                Rule.ConditionInjection.Descriptor,
                value.Syntax.Span.Contains(open.Syntax.Span) ? open.Syntax.GetLocation() : value.Syntax.GetLocation(),
                additionalLocations: [value.Syntax.GetLocation()],
                messageArgs: Excerpt.Cut(open.Syntax.ToString()))
            : null;
}
