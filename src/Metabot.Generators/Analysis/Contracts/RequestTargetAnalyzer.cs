using Metabot.Generators.Analysis.Scheduling;
using Metabot.Generators;
using Metabot.Generators.Contracts;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Contracts;

// MBOT1002 outside attributes: an id, a code, an alias or a table's name that names nothing.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RequestTargetAnalyzer() : PackageAnalyzer(Rule.NoTarget)
{
    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        if (TargetValues.In(symbols) is { } targets)
        {
            context.RegisterOperationAction(operation => Analyze(operation, targets), TargetValues.Kinds);
            context.RegisterOperationAction(AnalyzeArgument, OperationKind.Argument);
        }
    }

    private static void Analyze(OperationAnalysisContext context, TargetValues targets)
    {
        if (targets.Find(context.Operation) is var (key, value))
        {
            Report(context, value, key.WireName, TargetName.FaultOf);
        }
    }

    private static void AnalyzeArgument(OperationAnalysisContext context)
    {
        var argument = (IArgumentOperation)context.Operation;
        switch (argument.Parameter)
        {
            case { Name: TargetKey.AliasName, ContainingType: { } type } when type.IsNamed(KnownNames.BotEndpointCalls):
                Report(context, argument.Value, TargetKey.AliasName, name => AliasText.WhyNot(name as string));
                break;
            case { Name: "table", ContainingType: { } type } when type.IsNamed(KnownNames.BotTables) || type.IsNamed(KnownNames.BotClientClass):
                Report(context, argument.Value, "table", name => TableText.WhyNot(name as string));
                break;
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation given, string field, Func<object, string?> findFault)
    {
        foreach (var value in Branches.Collect(given))
        {
            if (((object?)Values.Integer(value) ?? value.ConstantValue.Value as string) is { } name && findFault(name) is { } fault)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule.NoTarget.Descriptor, value.Syntax.GetLocation(), field, fault));
            }
        }
    }
}
