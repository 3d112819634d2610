using Metabot.Analysis.Contracts;
using Metabot.Generators;
using Metabot.Generators.Contracts;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Scheduling;

// MBOT1002 outside attributes: an id, a code, an alias or a table's name that names nothing.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RequestTargetAnalyzer() : PackageAnalyzer(Rule.NoTarget)
{
    protected override void Start(CompilationStartAnalysisContext context)
    {
        if (TargetValues.In(context.Compilation) is { } targets)
        {
            context.RegisterOperationAction(operation => Analyze(operation, targets), TargetValues.Kinds);
            context.RegisterOperationAction(AnalyzeArgument, OperationKind.Argument);
        }
    }

    private static void Analyze(OperationAnalysisContext context, TargetValues targets)
    {
        if (targets.Of(context.Operation) is var (field, value))
        {
            Report(context, value, field, TargetName.FaultOf);
        }
    }

    private static void AnalyzeArgument(OperationAnalysisContext context)
    {
        var argument = (IArgumentOperation)context.Operation;
        switch (argument.Parameter)
        {
            case { Name: TargetName.Alias, ContainingType: { } type } when type.IsNamed(KnownNames.BotEndpointCalls):
                Report(context, argument.Value, TargetName.Alias, name => AliasText.WhyNot(name as string));
                break;
            case { Name: "table", ContainingType: { } type } when type.IsNamed(KnownNames.BotTables) || type.IsNamed("Metabot.BotClient"):
                Report(context, argument.Value, "table", name => TableText.WhyNot(name as string));
                break;
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation given, string field, Func<object, string?> findFault)
    {
        foreach (var value in Branches.Of(given))
        {
            if (((object?)Values.Integer(value) ?? value.ConstantValue.Value as string) is { } name && findFault(name) is { } fault)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule.NoTarget.Descriptor, value.Syntax.GetLocation(), field, fault));
            }
        }
    }
}
