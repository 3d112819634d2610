using Metabot.Generators;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Scheduling;

// MBOT2004: delays and intervals that the wire cannot carry.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class IntervalAnalyzer() : PackageAnalyzer(Rule.BadInterval)
{
    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        if (symbols is { JobOptions: { } options, BotTarget: { } targetAttribute })
        {
            context.RegisterOperationAction(operation => Analyze(operation, options, targetAttribute), PropertySetting.Kinds);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol options, INamedTypeSymbol targetAttribute)
    {
        if (PropertySetting.Read(context.Operation) is not var (property, value))
        {
            return;
        }

        if (property.ContainingType.Is(options) && property.Name is "RunAfter" or "RepeatEvery")
        {
            Report(context, value, property.Name, Interval.Seconds);
        }
        else if (property.ContainingType.Is(targetAttribute) && property.Name is "RunAfterSeconds" or "RepeatEverySeconds")
        {
            // 0 says that there is none
            Report(context, value, property.Name, each => Values.Integer(each) is 0 ? null : Values.Integer(each));
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation value, string property, Func<IOperation, decimal?> seconds)
    {
        var field = property.StartsWith("RunAfter", StringComparison.Ordinal) ? IntervalCheck.Delay : IntervalCheck.Repeat;
        foreach (var each in Branches.Collect(value))
        {
            if (IntervalCheck.Find(seconds(each), field, each.Syntax.GetLocation()) is { } fault)
            {
                context.ReportDiagnostic(fault);
            }
        }
    }
}
