using System.Text;
using Metabot.JavaScript.Meaning;
using Metabot.Generators.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.CodeFixes;

// The interpolated string that says what a composed one does once JobCondition writes each hole as a literal.
internal static class InterpolatedCondition
{
    private const string Marker = "__hole";

    private static readonly LiteralForm Form = new(LiteralStyle.Regular, Quotes: 1, Dollars: 1, Indentation: 0);

    // Null when a part may be code, is inside a longer JavaScript string, or has no literal.
    public static string? Write(IOperation value)
    {
        if (ConditionPart.AllOf(value) is not { } parts || !parts.All(part => part.Hole is null || IsHole(part.Hole)))
        {
            return null;
        }

        var texts = Unquote(parts);
        return texts is not null && HolesAreValues(parts, texts) ? Write(parts, texts) : null;
    }

    // The texts; a quote on both sides of a string goes, because the literal brings its own. Empty for holes.
    private static string[]? Unquote(IReadOnlyList<ConditionPart> parts)
    {
        var texts = parts.Select(part => part.Text).ToArray();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Hole is not { } hole)
            {
                continue;
            }

            var quoted = i > 0 && i + 1 < parts.Count && texts[i - 1].Length > 0 && texts[i + 1].Length > 0
                && texts[i - 1].Last() is '\'' or '"' && texts[i - 1].Last() == texts[i + 1][0];
            if (quoted != (hole.Type!.SpecialType is SpecialType.System_String or SpecialType.System_Char))
            {
                return null;
            }

            if (quoted)
            {
                texts[i - 1] = texts[i - 1].Substring(0, texts[i - 1].Length - 1);
                texts[i + 1] = texts[i + 1].Substring(1);
            }
        }

        return texts.Any(text => text.Any(char.IsControl)) ? null : texts;
    }

    // A hole may hold quotes and lines of its own from C# 11 on.
    private static bool IsHole(IOperation part) =>
        part.Syntax is ExpressionSyntax syntax
        && part.Type is { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_String } or { TypeKind: TypeKind.Enum }
        && (((CSharpParseOptions)syntax.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp11 || !syntax.ToString().Any(c => c is '"' or '\n'));

    // Each hole must be a value of its own in the JavaScript, not a part of a string, a comment or a name.
    private static bool HolesAreValues(IReadOnlyList<ConditionPart> parts, string[] texts)
    {
        var code = string.Concat(parts.Select((part, i) => part.Hole is null ? texts[i] : Marker + i));
        return ConditionCheck.Create(code, []).Text is { } script
            && script.Names.UsedNames.Count(name => name.StartsWith(Marker, StringComparison.Ordinal)) == parts.Count(part => part.Hole is not null);
    }

    private static string Write(IReadOnlyList<ConditionPart> parts, string[] texts)
    {
        var written = new StringBuilder("$\"");
        for (var i = 0; i < parts.Count; i++)
        {
            written.Append(parts[i].Hole is { } hole ? $"{{{Hole(hole.Syntax)}}}" : LiteralWriter.Write(texts[i], Form));
        }

        return written.Append('"').ToString();
    }

    private static string Hole(SyntaxNode expression) =>
        expression is SimpleNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or LiteralExpressionSyntax
        && !expression.DescendantTokens().Any(token => token.IsKind(SyntaxKind.ColonColonToken))
            ? expression.ToString()
            : $"({expression})";
}
