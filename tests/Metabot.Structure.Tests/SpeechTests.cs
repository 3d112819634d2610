using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Structure.Tests;

/// <summary>A method says what it does, and a choice among many is a switch or a table.</summary>
public class SpeechTests
{
    private const int MostArms = 3;

    // What is left from before the rules were. A number may only become smaller: who removes one lowers it.
    private static readonly Dictionary<string, (int Of, int Ladders)> Left = new()
    {
        ["Metabot.Server"] = (0, 1),
    };

    public static TheoryData<string> Projects { get; } = [.. SourceProject.All.Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_method_is_called_Of(string project) => AssertLeft(Left.GetValueOrDefault(project).Of, Find<SyntaxNode>(project).Where(IsCalledOf));

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_ladder_of_conditions_is_longer_than_three(string project) => AssertLeft(
        Left.GetValueOrDefault(project).Ladders,
        Find<ConditionalExpressionSyntax>(project).Where(each => !IsArm(each) && CountArms(each) > MostArms));

    private static IEnumerable<T> Find<T>(string project)
        where T : SyntaxNode => SourceProject.Find(project).Trees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<T>());

    private static bool IsCalledOf(SyntaxNode node) => node is MethodDeclarationSyntax { Identifier.ValueText: "Of" } or LocalFunctionStatementSyntax { Identifier.ValueText: "Of" };

    private static bool IsArm(ExpressionSyntax expression) => expression.Parent switch
    {
        ParenthesizedExpressionSyntax parent => IsArm(parent),
        ConditionalExpressionSyntax parent => parent.Condition != expression,
        _ => false,
    };

    private static int CountArms(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => CountArms(inner),
        ConditionalExpressionSyntax choice => 1 + CountArms(choice.WhenTrue) + CountArms(choice.WhenFalse),
        _ => 0,
    };

    private static void AssertLeft(int left, IEnumerable<SyntaxNode> found)
    {
        var places = found.Select(SourceProject.Place).ToList();
        Assert.True(places.Count == left, $"{places.Count} here, and {left} may be left:\n{string.Join('\n', places)}");
    }
}
