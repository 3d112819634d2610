using Metabot.Generators.Contracts;
using Metabot.Generators.Literals;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Contracts;

// MBOT1003: codes and aliases with characters that nobody sees, in attributes, requests and calls.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CodeTextAnalyzer() : PackageAnalyzer(Rule.CodeNotTrimmed)
{
    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols) => TargetMentions.In(symbols)?.Register(context, Analyze);

    private static void Analyze(OperationAnalysisContext context, IOperation value, TargetKey key)
    {
        foreach (var fault in ConstantTexts.In(value).Select(MappedTextReader.ReadConstant).Select(text => CodeTextCheck.Find(text, key.WireName)).OfType<Diagnostic>())
        {
            context.ReportDiagnostic(fault);
        }
    }
}
