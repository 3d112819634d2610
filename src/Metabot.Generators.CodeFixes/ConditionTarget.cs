using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.CodeFixes;

internal static class ConditionTarget
{
    // Whether a string becomes a JobCondition and could be interpolated into it, which C# does from version 10 on. No where
    // a comment would be lost.
    public static bool Takes(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetConversion(expression, cancellationToken) is { IsUserDefined: true, MethodSymbol: { } method }
        && method.ContainingType.ToDisplayString() == KnownNames.JobCondition
        && ((CSharpParseOptions)expression.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp10
        && !Comments.AreIn(expression);
}
