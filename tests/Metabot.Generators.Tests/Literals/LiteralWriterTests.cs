using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Literals;

// Text as it must stand inside of each kind of literal, and which kind cannot have it.
public class LiteralWriterTests
{
    [Theory]
    [InlineData("\"\"", "a\"b\\c", "a\\\"b\\\\c")]
    [InlineData("\"\"", "{}\n\t\0\u0085", "{}\\u000A\\u0009\\u0000\\u0085")]
    [InlineData("\"\"", "\u2028\u2029", "\\u2028\\u2029")]
    [InlineData("\"\"", "имя 😀", "имя 😀")]
    [InlineData("@\"\"", "a\"b\\c{}\n", "a\"\"b\\c{}\n")]
    [InlineData("$\"\"", "a\"b\\{c}\n", "a\\\"b\\\\{{c}}\\u000A")]
    [InlineData("$@\"\"", "\"{c}\\", "\"\"{{c}}\\")]
    [InlineData("\"\"\"x\"\"\"", "a\"\"b\\{c}", "a\"\"b\\{c}")]
    [InlineData("\"\"\"x\"\"\"", "a\"\"\"b", null)]
    [InlineData("\"\"\"\"x\"\"\"\"", "a\"\"\"b", "a\"\"\"b")]
    [InlineData("\"\"\"x\"\"\"", "a\nb", null)]
    [InlineData("\"\"\"\nx\n\"\"\"", "a\nb", null)]
    [InlineData("\"\"\"\nx\n\"\"\"", "a\tb", null)]
    [InlineData("\"\"\"x\"\"\"", "a\u2028b", null)]
    [InlineData("$\"\"\"x\"\"\"", "{", null)]
    [InlineData("$\"\"\"x\"\"\"", "}", null)]
    [InlineData("$$\"\"\"x\"\"\"", "{a}", "{a}")]
    [InlineData("$$\"\"\"x\"\"\"", "{{", null)]
    [InlineData("$$\"\"\"x\"\"\"", "a}}", null)]
    [InlineData("$$$\"\"\"x\"\"\"", "{{a}}", "{{a}}")]
    public void Into_a_literal(string literal, string text, string? written)
    {
        var form = SyntaxFactory.ParseExpression(literal) switch
        {
            InterpolatedStringExpressionSyntax interpolated => LiteralForm.Recognize(interpolated),
            var plain => LiteralForm.Recognize(plain.GetFirstToken())!,
        };
        Assert.Equal(written, LiteralWriter.Write(text, form));
    }

    // What is written reads back as it was.
    [Theory]
    [InlineData("\"", "\"")]
    [InlineData("@\"", "\"")]
    [InlineData("\"\"\"\"", "\"\"\"\"")]
    public void It_reads_back(string open, string close)
    {
        var form = LiteralForm.Recognize(SyntaxFactory.ParseExpression($"{open}x{close}").GetFirstToken())!;
        foreach (var text in new[] { "plain", "say \"a\".", "back\\slash", "{ a: { b: 1 } }", "{{x}}", "'", "\u2028", "C:\\new", "\\u0041", "имя" })
        {
            if (LiteralWriter.Write(text, form) is not { } written)
            {
                Assert.True(form.IsRaw && text == "\u2028", text);
                continue;
            }

            Assert.Equal(text, SyntaxFactory.ParseExpression(open + written + close).GetFirstToken().ValueText);
        }
    }

    [Theory]
    [InlineData("\"\"\"a\"\"\"", "b", true)]
    [InlineData("\"\"\"a\"\"\"", "\"b", false)]
    [InlineData("\"\"\"a\"\"\"", "b\"", false)]
    [InlineData("\"\"\"a\"\"\"", "b\"c", true)]
    [InlineData("\"\"\"a\"\"\"", "b\"\"\"c", false)]
    [InlineData("\"\"\"\na\n\"\"\"", "\"b\"", true)]
    [InlineData("\"\"\"\na\n\"\"\"", "b\"\"\"", false)]
    [InlineData("\"a\"", "\"\"\"", true)]
    [InlineData("@\"a\"", "\"", true)]
    public void Quotes_at_the_ends_of_a_raw_literal_would_be_its_own(string literal, string text, bool holds)
    {
        var token = SyntaxFactory.ParseExpression(literal).GetFirstToken();
        Assert.Equal(holds, LiteralWriter.Holds(text, token, LiteralForm.Recognize(token)!));
    }

    [Theory]
    [InlineData(0, "\"b", false)]
    [InlineData(0, "b\"", true)]
    [InlineData(1, "\"b", true)]
    [InlineData(1, "b\"", false)]
    [InlineData(0, "{b", true)]
    [InlineData(1, "b}}", false)]
    public void Around_a_hole_only_the_outer_ends_are(int index, string text, bool holds)
    {
        var literal = (InterpolatedStringExpressionSyntax)SyntaxFactory.ParseExpression("$$\"\"\"a{{x}}c\"\"\"");
        var token = literal.Contents.OfType<InterpolatedStringTextSyntax>().ElementAt(index).TextToken;
        Assert.Equal(holds, LiteralWriter.Holds(text, token, LiteralForm.Recognize(literal)));
    }
}
