using Metabot.Generators.Analysis;
using Metabot.Generators.Contracts;
using Metabot.Generators.Locks;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.ContractLock;

// MBOT5101 to MBOT5103: the contracts of the program against metabot.contracts.txt; MBOT5003: what cannot be read there.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ContractLockAnalyzer() : PackageAnalyzer(Rule.ContractChanged, Rule.ContractNotLocked, Rule.LockedContractGone, Rule.ManifestMistake)
{
    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        if (symbols.BotTarget is null || !LockOptions.HasLock(context.Options))
        {
            return;
        }

        var file = LockOptions.FindFile(context.Options.AdditionalFiles);
        var (program, framework, stop) = (context.Compilation, LockOptions.FrameworkOf(context.Options), context.CancellationToken);

        // only looked for where there is a contract or a lock; live in the editor, which what is reported at the compilation's end is not
        var check = new Lazy<LockCheck>(() => new(LockFile.Parse(file?.GetText(stop)?.ToString() ?? ""), framework, LockedContract.FindAll(program, stop)));
        context.RegisterSymbolAction(symbol => Report(check, (INamedTypeSymbol)symbol.Symbol, symbol.ReportDiagnostic), SymbolKind.NamedType);
        context.RegisterAdditionalFileAction(asked =>
        {
            if (asked.AdditionalFile == file && file.GetText(asked.CancellationToken) is { } text)
            {
                foreach (var finding in check.Value.Find(file.Path, text))
                {
                    asked.ReportDiagnostic(finding);
                }
            }
        });
    }

    private static void Report(Lazy<LockCheck> check, INamedTypeSymbol type, Action<Diagnostic> report)
    {
        if (TargetParser.IsContract(type))
        {
            foreach (var finding in check.Value.Find(type))
            {
                report(finding);
            }
        }
    }
}
