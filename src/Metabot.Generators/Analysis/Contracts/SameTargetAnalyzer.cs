using Metabot.Generators;
using Metabot.Generators.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Analysis.Contracts;

// MBOT1006: contracts of one compilation that name the same target. The first in source order stays unreported.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SameTargetAnalyzer() : PackageAnalyzer(ContractHints.SameTarget)
{
    protected override void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(KnownNames.BotTarget) is { } targetAttribute)
        {
            // only looked for where there is a contract; live in the IDE, which what is reported at the compilation's end is not
            var contracts = new Lazy<ILookup<string, INamedTypeSymbol>>(() => ContractsOf(context.Compilation, targetAttribute));
            context.RegisterSymbolAction(symbol => Analyze(symbol, targetAttribute, contracts), SymbolKind.NamedType);
        }
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol targetAttribute, Lazy<ILookup<string, INamedTypeSymbol>> contracts)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (IsContract(type, targetAttribute) && TargetOf(type) is { } target
            && contracts.Value[target].First() is var first && !first.Is(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(ContractHints.SameTarget, type.Locations[0], [first.Locations[0]], type.Name, first.Name, target));
        }
    }

    private static ILookup<string, INamedTypeSymbol> ContractsOf(Compilation compilation, INamedTypeSymbol targetAttribute)
    {
        var trees = compilation.SyntaxTrees.Select((tree, index) => (tree, index)).ToDictionary(each => each.tree, each => each.index);
        return TypesIn(compilation.Assembly.GlobalNamespace)
            .Where(type => IsContract(type, targetAttribute))
            .Select(type => (Target: TargetOf(type), Type: type))
            .Where(each => each.Target is not null)
            .OrderBy(each => trees[each.Type.Locations[0].SourceTree!])
            .ThenBy(each => each.Type.Locations[0].SourceSpan.Start)
            .ToLookup(each => each.Target!, each => each.Type);
    }

    private static bool IsContract(INamedTypeSymbol type, INamedTypeSymbol targetAttribute) =>
        type.GetAttributes().Any(attribute => (attribute.AttributeClass?.BaseType).Is(targetAttribute));

    private static string? TargetOf(INamedTypeSymbol type) => TargetParser.Parse(type) is not { } target ? null
        : target.Code is { } code ? $"{target.Kind.ToLowerInvariant()}_code '{code}'"
        : $"{target.Kind.ToLowerInvariant()}_id {target.Id}";

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
