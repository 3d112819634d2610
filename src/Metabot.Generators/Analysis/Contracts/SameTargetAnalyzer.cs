using Metabot.Generators;
using Metabot.Generators.Contracts;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Contracts;

// MBOT1006: contracts of one compilation that name the same target. The first in source order stays unreported.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SameTargetAnalyzer() : PackageAnalyzer(Rule.SameTarget)
{
    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        if (symbols.BotTarget is not null)
        {
            // only looked for where there is a contract; live in the IDE, which what is reported at the compilation's end is not
            var contracts = new Lazy<ILookup<TargetModel, INamedTypeSymbol>>(() => ContractsOf(context.Compilation));
            context.RegisterSymbolAction(symbol => Analyze(symbol, contracts), SymbolKind.NamedType);
        }
    }

    private static void Analyze(SymbolAnalysisContext context, Lazy<ILookup<TargetModel, INamedTypeSymbol>> contracts)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (TargetParser.IsContract(type) && TargetParser.Parse(type) is { } target
            && contracts.Value[target].First() is var first && !first.Is(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule.SameTarget.Descriptor, type.Locations[0], [first.Locations[0]], type.Name, first.Name, Describe(target)));
        }
    }

    private static ILookup<TargetModel, INamedTypeSymbol> ContractsOf(Compilation compilation)
    {
        var trees = compilation.SyntaxTrees.Select((tree, index) => (tree, index)).ToDictionary(each => each.tree, each => each.index);
        return TypesIn(compilation.Assembly.GlobalNamespace)
            .Where(TargetParser.IsContract)
            .Select(type => (Target: TargetParser.Parse(type), Type: type))
            .Where(each => each.Target is not null)
            .OrderBy(each => trees[each.Type.Locations[0].SourceTree!])
            .ThenBy(each => each.Type.Locations[0].SourceSpan.Start)
            .ToLookup(each => each.Target!, each => each.Type);
    }

    private static string Describe(TargetModel target) => target.Code is { } code ? $"{target.Key.WireName} '{code}'" : $"{target.Key.WireName} {target.Id}";

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container)
    {
        var pending = new Stack<INamespaceOrTypeSymbol>([container]);
        while (pending.Count > 0)
        {
            foreach (var member in pending.Pop().GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                pending.Push(member);
                if (member is INamedTypeSymbol type)
                {
                    yield return type;
                }
            }
        }
    }
}
