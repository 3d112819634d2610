using Metabot.Generators;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Scheduling;

// MBOT2015 in the options of a client and in Flurl's Bot(id, token).
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class LiteralTokenAnalyzer() : PackageAnalyzer(Rule.LiteralToken)
{
    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        if (LiteralToken.IsTest(context.Compilation))
        {
            return;
        }

        if (symbols.BotClientOptions is { } options)
        {
            context.RegisterOperationAction(operation => AnalyzeAssignment(operation, options), PropertySetting.Kinds);
        }

        if (symbols.FlurlBotExtensions is { } extensions)
        {
            context.RegisterOperationAction(operation => AnalyzeArgument(operation, extensions), OperationKind.Argument);
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, INamedTypeSymbol options)
    {
        if (PropertySetting.Read(context.Operation) is ({ Name: "Token" } property, var value) && property.ContainingType.Is(options))
        {
            Report(context, value);
        }
    }

    private static void AnalyzeArgument(OperationAnalysisContext context, INamedTypeSymbol extensions)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument.Parameter is { Name: "token" } parameter && parameter.ContainingType.Is(extensions))
        {
            Report(context, argument.Value);
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation value)
    {
        foreach (var fault in LiteralToken.Find(value, context.Options))
        {
            context.ReportDiagnostic(fault);
        }
    }
}
