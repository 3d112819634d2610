using System.Text;
using Metabot.JavaScript;
using Metabot.JavaScript.Meaning;
using Metabot.Generators.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.CodeFixes;

// The interpolated string that says what a composed one does once JobCondition writes each hole as a literal.
internal static class InterpolatedCondition
{
    private static readonly LiteralForm Form = new(LiteralStyle.Regular, Quotes: 1, Dollars: 1, Indentation: 0);

    // Null when a part may be code, is inside a longer JavaScript string, or has no literal.
    public static string? Write(IOperation value)
    {
        if (ComposedCondition.Read(value) is not { } condition || !condition.Values.All(IsHole))
        {
            return null;
        }

        var values = condition.Values.ToArray();
        return Unquote(condition, values) is { } text && HolesAreValues(text) ? Write(text, values) : null;
    }

    // The text without the quotes on both sides of a string, because the literal brings its own. A number that was made text stands without quotes
    // as a number.
    private static HoledText? Unquote(ComposedCondition condition, IOperation[] values)
    {
        var texts = condition.Texts.ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            var (before, after) = (texts[i], texts[i + 1]);
            var quoted = before.Length > 0 && after.Length > 0 && before.Last() is '\'' or '"' && before.Last() == after[0];
            values[i] = quoted ? values[i] : FindNumber(values[i]) ?? values[i];
            if (quoted != (values[i].Type!.SpecialType is SpecialType.System_String or SpecialType.System_Char))
            {
                return null;
            }

            if (quoted)
            {
                (texts[i], texts[i + 1]) = (before.Substring(0, before.Length - 1), after.Substring(1));
            }
        }

        return texts.Any(text => text.Any(char.IsControl)) ? null : HoledText.Join(texts);
    }

    // What id.ToString() makes text of; with a format it is another text.
    private static IOperation? FindNumber(IOperation value) => Analysis.Values.Unconverted(value) is IInvocationOperation
    {
        TargetMethod: { Name: "ToString", ContainingType.SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 },
        Instance: { } number,
        Arguments: [] or [{ Parameter.Type.Name: "IFormatProvider" }],
    }
        ? number
        : null;

    // A hole may hold quotes and lines of its own from C# 11 on.
    private static bool IsHole(IOperation part) =>
        part.Syntax is ExpressionSyntax syntax
        && part.Type is { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_String } or { TypeKind: TypeKind.Enum }
        && (((CSharpParseOptions)syntax.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp11 || !syntax.ToString().Any(c => c is '"' or '\n'));

    // Each hole must be a value of its own in the JavaScript, not a part of a string, a comment or a name.
    private static bool HolesAreValues(HoledText text) => ConditionCheck.Create(new(text.Text)).Text is { } script
        && script.Names.UsedNames.Count(name => HoleStand.FindIndex(name) is not null) == text.Holes.Count;

    private static string Write(HoledText text, IOperation[] values)
    {
        var texts = text.Texts;
        var written = new StringBuilder("$\"").Append(LiteralWriter.Write(texts[0], Form));
        for (var i = 0; i < values.Length; i++)
        {
            written.Append($"{{{Hole(values[i].Syntax)}}}").Append(LiteralWriter.Write(texts[i + 1], Form));
        }

        return written.Append('"').ToString();
    }

    private static string Hole(SyntaxNode expression) =>
        expression is SimpleNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or LiteralExpressionSyntax
        && !expression.DescendantTokens().Any(token => token.IsKind(SyntaxKind.ColonColonToken))
            ? expression.ToString()
            : $"({expression})";
}
