using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Structure.Tests;

/// <summary>Of two folders of a project at most one knows the other.</summary>
public class FolderTests
{
    // What is left from before the rule was. The list may only become shorter: who unties two folders removes their line.
    private static readonly string[] Left =
    [
        "Metabot.Abstractions: . <-> Json",
        "Metabot.Server: Hosting <-> Storage",
        "Metabot.Server: JavaScript <-> JavaScript/Host",
        "Metabot.Server: Scripts <-> Scripts/Commands",
        "Metabot.Server: Scripts <-> Storage",
        "Metabot.Server: Storage <-> Storage/Searching",
    ];

    [Fact]
    public void Two_folders_do_not_know_each_other()
    {
        var found = SourceProject.All.SelectMany(project => FindPairs(project).Select(pair => $"{project.Name}: {pair}")).ToList();
        Assert.True(Left.Order(StringComparer.Ordinal).SequenceEqual(found.Order(StringComparer.Ordinal)), $"found:\n{string.Join('\n', found)}");
    }

    private static IEnumerable<string> FindPairs(SourceProject project)
    {
        var known = FindReferences(project);
        return known
            .Where(pair => string.CompareOrdinal(pair.From, pair.To) < 0 && known.Contains((pair.To, pair.From)))
            .Select(pair => $"{pair.From} <-> {pair.To}");
    }

    // Which folder names types of which other one.
    private static HashSet<(string From, string To)> FindReferences(SourceProject project)
    {
        var compilation = CSharpCompilation.Create(project.Name, project.Trees, Platform.References);
        var found = new HashSet<(string From, string To)>();
        foreach (var tree in project.Trees)
        {
            var (model, from) = (compilation.GetSemanticModel(tree), project.FolderOf(tree));
            foreach (var type in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Select(name => FindType(model, name)).OfType<INamedTypeSymbol>())
            {
                found.UnionWith(type.DeclaringSyntaxReferences.Select(part => project.FolderOf(part.SyntaxTree)).Where(to => to != from).Select(to => (from, to)));
            }
        }

        return found;
    }

    // A type, or the one whose member is named.
    private static INamedTypeSymbol? FindType(SemanticModel model, SimpleNameSyntax name) => model.GetSymbolInfo(name).Symbol switch
    {
        INamedTypeSymbol type => type.OriginalDefinition,
        { ContainingType: { } type } and (IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol) => type.OriginalDefinition,
        _ => null,
    };
}
