using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Structure.Tests;

/// <summary>The model of a contract is data: how a type, a name or a constant is spelt in C# is known to Emission alone.</summary>
public class ModelTests
{
    private static readonly string[] Spelling = ["FullyQualifiedFormat", "FormatLiteral", "FormatPrimitive", "GetKeywordKind", "GetContextualKeywordKind"];

    // What shows a type in a sentence.
    private const string ForMessages = "MinimallyQualifiedFormat";

    private static readonly IReadOnlyList<SyntaxNode> Model = [.. SourceProject.Find("Metabot.Generators") is var project
        ? project.Trees.Where(tree => project.FolderOf(tree).Split('/')[0] is "Contracts" or "Declarations" or "Pipeline" or "Locks").SelectMany(tree => tree.GetRoot().DescendantNodes())
        : []];

    [Fact]
    public void Nothing_is_spelt_from_the_global_namespace_on() =>
        AssertNone(Model.Where(node => node is LiteralExpressionSyntax or InterpolatedStringTextSyntax && node.ToString().Contains("global::", StringComparison.Ordinal)));

    [Fact]
    public void Nobody_asks_the_compiler_how_something_is_spelt() =>
        AssertNone(Model.OfType<SimpleNameSyntax>().Where(name => Spelling.Contains(name.Identifier.ValueText)));

    [Fact]
    public void A_symbol_is_displayed_in_messages_only() => AssertNone(Model.OfType<InvocationExpressionSyntax>().Where(call =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToDisplayString" }
        && call.ArgumentList.Arguments is not [{ Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: ForMessages } }]));

    [Fact]
    public void The_model_is_looked_at() => Assert.Contains(Model, node => node is RecordDeclarationSyntax { Identifier.ValueText: "ContractModel" });

    private static void AssertNone(IEnumerable<SyntaxNode> found)
    {
        var places = found.Select(SourceProject.Place).ToList();
        Assert.True(places.Count == 0, string.Join('\n', places));
    }
}
