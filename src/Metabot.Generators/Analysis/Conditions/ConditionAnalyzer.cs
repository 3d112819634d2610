using System.Collections.Immutable;
using Metabot.JavaScript;
using Metabot.Literals;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Analysis.Conditions;

// MBOT3001 and MBOT3009: the syntax of constant conditions and of interpolated ones around their holes.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ConditionAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(ConditionRules.Syntax, ConditionRules.NotChecked);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (ConditionSymbols.In(start.Compilation) is not { } symbols)
            {
                return;
            }

            start.RegisterOperationAction(operation => AnalyzeInterpolated(operation, symbols), OperationKind.InterpolatedStringHandlerCreation);
            start.RegisterOperationAction(
                operation => AnalyzeConstants(operation, symbols),
                OperationKind.Conversion,
                OperationKind.Argument,
                OperationKind.SimpleAssignment,
                OperationKind.CoalesceAssignment,
                OperationKind.PropertyInitializer,
                OperationKind.FieldInitializer,
                OperationKind.ParameterInitializer);
        });
    }

    private static void AnalyzeConstants(OperationAnalysisContext context, ConditionSymbols symbols)
    {
        if (ConditionSymbols.Flow(context.Operation) is not var (value, places))
        {
            return;
        }

        var texts = ConstantTexts.In(value).ToList();
        if (texts.Count > 0 && places.Any(symbols.IsMarked))
        {
            texts.ForEach(text => Report(context, MappedTextReader.ReadConstant(text)));
        }
    }

    private static void AnalyzeInterpolated(OperationAnalysisContext context, ConditionSymbols symbols)
    {
        if (symbols.IsHandler(context.Operation.Type)
            && MappedTextReader.ReadInterpolated(context.Operation, HolePlaceholder.For) is { } text)
        {
            Report(context, text);
        }
    }

    private static void Report(OperationAnalysisContext context, MappedText text)
    {
        if (JavaScriptChecker.FindSyntaxError(text.Text) is { } finding)
        {
            context.ReportDiagnostic(finding.RuleId == RuleIds.ConditionSyntax
                ? MappedDiagnostic.Create(ConditionRules.Syntax, text, finding.Index, finding.Length, finding.Message)
                : MappedDiagnostic.Create(ConditionRules.NotChecked, text, finding.Index, finding.Length, finding.Message));
        }
    }
}
