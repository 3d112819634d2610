using Metabot.Generators.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Conditions;

// Wherever a condition is written: as a constant, or as an interpolated string.
internal static class ConditionTexts
{
    public static void Register(CompilationStartAnalysisContext context, ConditionSymbols conditions, Action<ConditionPlace, MappedText> analyze)
    {
        context.RegisterOperationAction(operation => AnalyzeInterpolated(operation, conditions, analyze), OperationKind.InterpolatedStringHandlerCreation);
        context.RegisterOperationAction(
            operation => AnalyzeConstants(operation, conditions, analyze),
            OperationKind.Conversion,
            OperationKind.Argument,
            OperationKind.SimpleAssignment,
            OperationKind.CoalesceAssignment,
            OperationKind.PropertyInitializer,
            OperationKind.FieldInitializer,
            OperationKind.ParameterInitializer);
        // Roslyn has no operation for the default arguments of local functions and lambdas
        context.RegisterSyntaxNodeAction(node => AnalyzeDefault(node, conditions, analyze), SyntaxKind.Parameter);
    }

    private static void AnalyzeConstants(OperationAnalysisContext context, ConditionSymbols symbols, Action<ConditionPlace, MappedText> analyze)
    {
        if (ConditionSymbols.Flow(context.Operation) is not var (value, places))
        {
            return;
        }

        var texts = ConstantTexts.In(value);
        if (texts.Count > 0 && places.Any(symbols.IsMarked))
        {
            foreach (var text in texts)
            {
                analyze(ConditionPlace.Create(context), MappedTextReader.ReadConstant(text));
            }
        }
    }

    private static void AnalyzeDefault(SyntaxNodeAnalysisContext context, ConditionSymbols symbols, Action<ConditionPlace, MappedText> analyze)
    {
        if (context.Node is ParameterSyntax { Default.Value: { } value, Parent.Parent: LocalFunctionStatementSyntax or ParenthesizedLambdaExpressionSyntax } parameter
            && symbols.IsMarked(context.SemanticModel.GetDeclaredSymbol(parameter, context.CancellationToken))
            && context.SemanticModel.GetOperation(value, context.CancellationToken) is { ConstantValue: { HasValue: true, Value: string } } text)
        {
            analyze(new ConditionPlace(text, context.ContainingSymbol!, context.Options, context.ReportDiagnostic), MappedTextReader.ReadConstant(text));
        }
    }

    private static void AnalyzeInterpolated(OperationAnalysisContext context, ConditionSymbols symbols, Action<ConditionPlace, MappedText> analyze)
    {
        if (symbols.IsHandler(context.Operation.Type)
            && MappedTextReader.ReadInterpolated(context.Operation, HolePlaceholder.For) is { } text)
        {
            analyze(ConditionPlace.Create(context), text);
        }
    }
}
