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
        "Metabot.Abstractions: . <-> Jobs",
        "Metabot.Abstractions: . <-> Json",
        "Metabot.Abstractions: . <-> Leads",
        "Metabot.Client: . <-> Setup",
        "Metabot.Client: Sending <-> Transport",
        "Metabot.Generators: Contracts <-> Contracts/Members",
        "Metabot.Server: Channels <-> Channels/Email",
        "Metabot.Server: Channels <-> Channels/Telegram",
        "Metabot.Server: Channels <-> Channels/Webhook",
        "Metabot.Server: Channels <-> Manifest",
        "Metabot.Server: Channels <-> Scripts",
        "Metabot.Server: Channels <-> Storage",
        "Metabot.Server: Hosting <-> Http/Tokens",
        "Metabot.Server: Hosting <-> Storage",
        "Metabot.Server: JavaScript <-> JavaScript/Host",
        "Metabot.Server: JavaScript <-> JavaScript/Locales",
        "Metabot.Server: JavaScript/Host <-> JavaScript/Locales",
        "Metabot.Server: Outgoing <-> Scripts",
        "Metabot.Server: Scripts <-> Scripts/Commands",
        "Metabot.Server: Scripts <-> Scripts/Dialogs",
        "Metabot.Server: Scripts <-> Storage",
        "Metabot.Server: Storage <-> Storage/Searching",
        "Metabot.Testing: . <-> Fake",
        "Metabot.Tool: . <-> Check",
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
