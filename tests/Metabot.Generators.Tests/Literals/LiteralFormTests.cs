using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Literals;

// How the literal around a token writes its text, and where between its quotes the text is.
public class LiteralFormTests
{
    [Theory]
    [InlineData("\"a\"", "Regular", 1, 0, 0, 0, "a")]
    [InlineData("\"\"", "Regular", 1, 0, 0, 0, "")]
    [InlineData("@\"a\"\"b\"", "Verbatim", 1, 0, 0, 0, "a\"\"b")]
    [InlineData("\"a\"u8", "Regular", 1, 0, 0, 2, "a")]
    [InlineData("@\"a\"u8", "Verbatim", 1, 0, 0, 2, "a")]
    [InlineData("\"\"\"a\"\"\"", "RawSingleLine", 3, 0, 0, 0, "a")]
    [InlineData("\"\"\"\"\"a\"\"\"\"\"", "RawSingleLine", 5, 0, 0, 0, "a")]
    [InlineData("\"\"\"a\"\"\"u8", "RawSingleLine", 3, 0, 0, 2, "a")]
    [InlineData("\"\"\"\n  a\n  \"\"\"", "RawMultiLine", 3, 0, 2, 0, "  a")]
    [InlineData("\"\"\"\r\n\ta\r\n\t\"\"\"", "RawMultiLine", 3, 0, 1, 0, "\ta")]
    [InlineData("\"\"\"\n  a\n  \"\"\"u8", "RawMultiLine", 3, 0, 2, 2, "  a")]
    [InlineData("\"\"\"\n\n\"\"\"", "RawMultiLine", 3, 0, 0, 0, "")]
    [InlineData("\"\"\"\"\n    a\n\n    b\n    \"\"\"\"", "RawMultiLine", 4, 0, 4, 0, "    a\n\n    b")]
    public void A_literal(string literal, string style, int quotes, int dollars, int indentation, int suffix, string content)
    {
        var token = Assert.IsType<LiteralExpressionSyntax>(SyntaxFactory.ParseExpression(literal)).Token;
        var form = Assert.IsType<LiteralForm>(LiteralForm.Recognize(token));
        Assert.Equal((style, quotes, dollars, indentation, suffix), (form.Style.ToString(), form.Quotes, form.Dollars, form.Indentation, form.Suffix));
        Assert.Equal(style.StartsWith("Raw", StringComparison.Ordinal), form.IsRaw);
        var span = LiteralScanner.ContentOf(token, form);
        Assert.Equal(content, token.Text.Substring(span.Start, span.Length));
    }

    [Theory]
    [InlineData("$\"a{b}c\"", "Regular", 1, 1, 0)]
    [InlineData("$@\"a{b}c\"", "Verbatim", 1, 1, 0)]
    [InlineData("@$\"a{b}c\"", "Verbatim", 1, 1, 0)]
    [InlineData("$\"\"\"a{b}c\"\"\"", "RawSingleLine", 3, 1, 0)]
    [InlineData("$$$\"\"\"\"a{{{b}}}c\"\"\"\"", "RawSingleLine", 4, 3, 0)]
    [InlineData("$$\"\"\"\n   a{{b}}c\n   \"\"\"", "RawMultiLine", 3, 2, 3)]
    public void An_interpolated_string_is_told_at_each_of_its_texts(string literal, string style, int quotes, int dollars, int indentation)
    {
        var expression = Assert.IsType<InterpolatedStringExpressionSyntax>(SyntaxFactory.ParseExpression(literal));
        var expected = LiteralForm.Recognize(expression);
        Assert.Equal((style, quotes, dollars, indentation, 0), (expected.Style.ToString(), expected.Quotes, expected.Dollars, expected.Indentation, expected.Suffix));
        Assert.Equal(2, expression.Contents.OfType<InterpolatedStringTextSyntax>().Count(text => LiteralForm.Recognize(text.TextToken) == expected));
    }

    [Theory]
    [InlineData("'a'")]
    [InlineData("5")]
    [InlineData("a")]
    [InlineData("null")]
    public void Another_token_is_no_text(string expression) => Assert.Null(LiteralForm.Recognize(SyntaxFactory.ParseExpression(expression).GetFirstToken()));

    [Theory]
    [InlineData("\"a\\tb\\\\\"", "a|\\t|b|\\\\")]
    [InlineData("\"\\x1F600\"", "\\x1F60|0")]
    [InlineData("\"\\U0000263A\\u263A\"", "\\U0000263A|\\u263A")]
    [InlineData("\"a\\nb\"u8", "a|\\n|b")]
    [InlineData("@\"\"\"\"", "\"\"")]
    [InlineData("\"\"\"\n   a\n\n    b\n   \"\"\"", "a|\n|\n| |b")]
    [InlineData("\"\"\"\r\n  a\r\n  \r\n  b\r\n  \"\"\"", "a|\r|\n|\r|\n|b")]
    public void Each_character_is_found(string literal, string expected)
    {
        var token = ((LiteralExpressionSyntax)SyntaxFactory.ParseExpression(literal)).Token;
        var spans = LiteralScanner.Scan(token, token.ValueText.Length);
        Assert.NotNull(spans);
        Assert.Equal(expected, string.Join('|', spans.Select(span => literal.Substring(span.Start, span.Length))));
    }

    [Fact]
    public void What_does_not_add_up_or_is_too_long_is_not_scanned()
    {
        var token = SyntaxFactory.Literal("abc");
        Assert.NotNull(LiteralScanner.Scan(token, 3));
        Assert.Null(LiteralScanner.Scan(token, 4));
        Assert.Null(LiteralScanner.Scan(SyntaxFactory.ParseExpression("\"abc").GetFirstToken(), 3));
        Assert.Null(LiteralScanner.Scan(SyntaxFactory.Literal(new string('x', 1_048_576)), 1_048_576));
        Assert.Null(LiteralScanner.Scan(SyntaxFactory.Literal(5), 1));
    }
}
