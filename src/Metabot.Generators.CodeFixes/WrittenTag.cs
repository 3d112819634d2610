using System.Globalization;
using Metabot.Generators.Analysis.Tags;
using Metabot.Generators.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// A tag of a diagnostic found again in its document, and the changes that can be made to it. Null where a change cannot be made
// in the literal that holds the tag.
internal sealed class WrittenTag
{
    private readonly SyntaxNode _expression;
    private readonly FixSource _source;

    private WrittenTag(Tag tag, SyntaxNode expression, FixSource source) => (Tag, _expression, _source) = (tag, expression, source);

    public Tag Tag { get; }

    public static WrittenTag? Find(FixSource source, Diagnostic diagnostic, int location, string indexProperty) =>
        source.MappedText(diagnostic, location) is { } mapped && TagAt(mapped, diagnostic.Properties[indexProperty]) is { } tag
            ? new WrittenTag(tag, source.InnermostAt(diagnostic.AdditionalLocations[location]), source)
            : null;

    public IReadOnlyList<TextChange>? Trim() => Change(Tag.Start, Tag.Length, Tag.Name);

    // Of a text the piece, of a list the element, of an assignment or a field of a JSON text that holds nothing else all of it.
    public IReadOnlyList<TextChange>? Remove() =>
        Tag.IsPiece && Tag.Length < Tag.Source.Text.Length ? Change(Tag.WithComma.Start, Tag.WithComma.Length, "")
        : Owner() is { } owner ? [.. Removal.Create(owner, _source.Text)]
        : _source.JsonValue(Tag.Source.Expression)?.Cut() is { } cut ? [cut]
        : null;

    // Ends the literal at each comma and begins it again, so every tag keeps its kind of literal.
    public IReadOnlyList<TextChange>? Split()
    {
        if (_expression is not LiteralExpressionSyntax { Token: var token } || LiteralForm.Recognize(token) is not { Style: not LiteralStyle.RawMultiLine } form)
        {
            return null;
        }

        var quotes = new string('"', form.Quotes);
        var opening = form.Style == LiteralStyle.Verbatim ? "@" + quotes : quotes;
        var tags = Tag.Source.Text.Split(',').Select(tag => tag.Trim()).Where(tag => tag.Length > 0).Select(tag => LiteralWriter.Write(tag, form)).ToList();
        return tags.Contains(null) || tags.Count == 0 ? null
            : [new TextChange(_expression.Span, string.Join(", ", tags.Select(tag => opening + tag + quotes)))];
    }

    private IReadOnlyList<TextChange>? Change(int start, int length, string newText) =>
        Tag.Source.Change(start, length, newText) is { } change ? [change] : null;

    private SyntaxNode? Owner() => _expression.Span != Tag.Source.Expression ? null : _expression.Parent switch
    {
        ExpressionElementSyntax element => element,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression } => _expression,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } entry => entry,
        AttributeArgumentSyntax argument => argument,
        AnonymousObjectMemberDeclaratorSyntax member => member,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax or ExpressionStatementSyntax } assignment => assignment,
        _ => null,
    };

    private static Tag? TagAt(MappedText text, string? index) => index is null
        ? Tag.Element(text)
        : Tag.PiecesOf(text).ElementAtOrDefault(int.Parse(index, CultureInfo.InvariantCulture));
}
