using Metabot.Generators.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Conditions;

// MBOT3001 to MBOT3007 and MBOT3009 to MBOT3012, MBOT3014 to MBOT3018: constant conditions, and interpolated ones around their holes.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ConditionAnalyzer() : PackageAnalyzer(ConditionReport.Reported)
{
    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        if (ConditionSymbols.In(symbols) is not { } conditions)
        {
            return;
        }

        var report = new ConditionReport(ConditionChecks.In(context.Compilation));
        context.RegisterOperationAction(operation => AnalyzeInterpolated(operation, conditions, report), OperationKind.InterpolatedStringHandlerCreation);
        context.RegisterOperationAction(
            operation => AnalyzeConstants(operation, conditions, report),
            OperationKind.Conversion,
            OperationKind.Argument,
            OperationKind.SimpleAssignment,
            OperationKind.CoalesceAssignment,
            OperationKind.PropertyInitializer,
            OperationKind.FieldInitializer,
            OperationKind.ParameterInitializer);
        // Roslyn has no operation for the default arguments of local functions and lambdas
        context.RegisterSyntaxNodeAction(node => AnalyzeDefault(node, conditions, report), SyntaxKind.Parameter);
    }

    private static void AnalyzeConstants(OperationAnalysisContext context, ConditionSymbols symbols, ConditionReport report)
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
                report.Write(ConditionPlace.Create(context), MappedTextReader.ReadConstant(text));
            }
        }
    }

    private static void AnalyzeDefault(SyntaxNodeAnalysisContext context, ConditionSymbols symbols, ConditionReport report)
    {
        if (context.Node is ParameterSyntax { Default.Value: { } value, Parent.Parent: LocalFunctionStatementSyntax or ParenthesizedLambdaExpressionSyntax } parameter
            && symbols.IsMarked(context.SemanticModel.GetDeclaredSymbol(parameter, context.CancellationToken))
            && context.SemanticModel.GetOperation(value, context.CancellationToken) is { ConstantValue: { HasValue: true, Value: string } } text)
        {
            report.Write(new ConditionPlace(text, context.ContainingSymbol!, context.Options, context.ReportDiagnostic), MappedTextReader.ReadConstant(text));
        }
    }

    private static void AnalyzeInterpolated(OperationAnalysisContext context, ConditionSymbols symbols, ConditionReport report)
    {
        if (symbols.IsHandler(context.Operation.Type)
            && MappedTextReader.ReadInterpolated(context.Operation, HolePlaceholder.For) is { } text)
        {
            report.Write(ConditionPlace.Create(context), text);
        }
    }
}
