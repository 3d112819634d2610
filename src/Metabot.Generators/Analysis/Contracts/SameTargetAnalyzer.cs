using Metabot.Generators;
using Metabot.Generators.Contracts;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Analysis.Contracts;

// MBOT1006: contracts of one compilation that name the same target. The first in source order stays unreported.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SameTargetAnalyzer() : PackageAnalyzer(Rule.SameTarget)
{
    protected override void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(KnownNames.BotTarget) is not null)
        {
            // only looked for where there is a contract; live in the IDE, which what is reported at the compilation's end is not
            var contracts = new Lazy<ILookup<string, INamedTypeSymbol>>(() => ContractsOf(context.Compilation));
            context.RegisterSymbolAction(symbol => Analyze(symbol, contracts), SymbolKind.NamedType);
        }
    }

    private static void Analyze(SymbolAnalysisContext context, Lazy<ILookup<string, INamedTypeSymbol>> contracts)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (TargetParser.IsContract(type) && TargetOf(type) is { } target
            && contracts.Value[target].First() is var first && !first.Is(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule.SameTarget.Descriptor, type.Locations[0], [first.Locations[0]], type.Name, first.Name, target));
        }
    }

    private static ILookup<string, INamedTypeSymbol> ContractsOf(Compilation compilation)
    {
        var trees = compilation.SyntaxTrees.Select((tree, index) => (tree, index)).ToDictionary(each => each.tree, each => each.index);
        return TypesIn(compilation.Assembly.GlobalNamespace)
            .Where(TargetParser.IsContract)
            .Select(type => (Target: TargetOf(type), Type: type))
            .Where(each => each.Target is not null)
            .OrderBy(each => trees[each.Type.Locations[0].SourceTree!])
            .ThenBy(each => each.Type.Locations[0].SourceSpan.Start)
            .ToLookup(each => each.Target!, each => each.Type);
    }

    private static string? TargetOf(INamedTypeSymbol type) => TargetParser.Parse(type) switch
    {
        null => null,
        { Kind: TargetParser.Endpoint, Code: var alias } => $"alias '{alias}'",
        { Kind: var kind, Code: { } code } => $"{kind.ToLowerInvariant()}_code '{code}'",
        { Kind: var kind, Id: var id } => $"{kind.ToLowerInvariant()}_id {id}",
    };

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
