using Metabot.Generators;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Scheduling;

// MBOT2016: keys of jobs and of calls that the server can never take.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class KeyAnalyzer() : PackageAnalyzer(Rule.BadKey)
{
    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        var fields = new Dictionary<(ISymbol Type, string Property), string>();
        if (symbols.JobOptions is { } options)
        {
            fields.Add((options, "Key"), "job_key");
            fields.Add((options, "IdempotencyKey"), "Idempotency-Key");
        }

        if (symbols.JobFilter is { } filter)
        {
            fields.Add((filter, "Key"), "job_key");
        }

        context.RegisterOperationAction(operation => Analyze(operation, fields), PropertySetting.Kinds);
    }

    private static void Analyze(OperationAnalysisContext context, Dictionary<(ISymbol, string), string> fields)
    {
        if (PropertySetting.Read(context.Operation) is not var (property, value) || !fields.TryGetValue((property.ContainingType, property.Name), out var field))
        {
            return;
        }

        foreach (var key in ConstantTexts.In(value))
        {
            if (KeyText.WhyNot((string)key.ConstantValue.Value!) is { } why)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule.BadKey.Descriptor, key.Syntax.GetLocation(), field, why));
            }
        }
    }
}
