using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Structure.Tests;

/// <summary>A namespace is that of its folder, below the project's own. What users name stands in the project's own, whatever its folder.</summary>
public partial class NamespaceTests
{
    // An attribute that an editor finds by its full name.
    private const string OfEditors = "JetBrains.Annotations";

    public static TheoryData<string> Projects { get; } = [.. SourceProject.All.Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_namespace_is_that_of_its_folder(string name)
    {
        var project = SourceProject.Find(name);
        var found = project.Trees
            .SelectMany(tree => tree.GetRoot().ChildNodes().OfType<BaseNamespaceDeclarationSyntax>())
            .Where(space => space.Name.ToString() is var written && written != OfEditors && written != Expected(project, space.SyntaxTree) && !(written == RootOf(project) && IsForUsers(space)))
            .Select(SourceProject.Place)
            .ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static string Expected(SourceProject project, SyntaxTree tree) =>
        project.FolderOf(tree) is var folder and not "." ? $"{RootOf(project)}.{folder.Replace('/', '.')}" : RootOf(project);

    private static bool IsForUsers(BaseNamespaceDeclarationSyntax space) =>
        space.Members.OfType<BaseTypeDeclarationSyntax>().Any(type => type.Modifiers.Any(SyntaxKind.PublicKeyword));

    // What several projects compile has no project of its own.
    private static string RootOf(SourceProject project) =>
        Directory.GetFiles(project.Folder, "*.csproj") is [var file]
            ? RootNamespace().Match(File.ReadAllText(file)) is { Success: true, Groups: [_, var root] } ? root.Value : project.Name
            : "Metabot";

    [GeneratedRegex("<RootNamespace>(.*)</RootNamespace>")]
    private static partial Regex RootNamespace();
}
