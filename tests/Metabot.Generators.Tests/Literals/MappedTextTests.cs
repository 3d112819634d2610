using Metabot.Generators.Analysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Literals;

public class MappedTextTests
{
    [Theory]
    [InlineData("\"a\\tb\\\"\\u0063\\x64 \\U0001F600\"", "a|\\t|b|\\\"|\\u0063|\\x64| |\\U0001F600|\\U0001F600")]
    [InlineData("\"\\x41g\\x041 \\x0041f\"", "\\x41|g|\\x041| |\\x0041|f")]
    [InlineData("@\"a\"\"{\\\"", "a|\"\"|{|\\")]
    [InlineData("\"\"\"a\"\"\\{\"\"\"", "a|\"|\"|\\|{")]
    [InlineData("$\"{{a\\n}}\"", "{{|a|\\n|}}")]
    [InlineData("$@\"{{\"\"\\\"", "{{|\"\"|\\")]
    [InlineData("\"\"\"\n  a\n\n   b\n  \"\"\"", "a|\n|\n| |b")]
    [InlineData("\"\"\"\r\n\ta\r\n\tb\r\n\t\"\"\"", "a|\r|\n|b")]
    [InlineData("\"\"\"\n\n\n\"\"\"", "\n")]
    [InlineData("\"a\" + @\"b\" + (\"c\")", "a|b|c")]
    [InlineData("\"\"", "")]
    public void Every_character_is_found_where_it_is_written(string expression, string expected)
    {
        var (text, source) = Read(expression);
        var written = Enumerable.Range(0, text.Text.Length).Select(i => source.ToString(text.SpanOf(i, 1)));
        Assert.Equal(expected, string.Join('|', written));
    }

    [Theory]
    [InlineData("\"ab\" + Name + \"cd\"", 0, 2, "ab")]
    [InlineData("\"ab\" + Name + \"cd\"", 1, 2, "\"ab\" + Name + \"cd\"")]
    [InlineData("\"ab\" + \"cd\"", 1, 2, "b\" + \"c")]
    [InlineData("\"ab\" + \"cd\"", 0, 0, "\"ab\" + \"cd\"")]
    [InlineData("Name", 0, 1, "Name")]
    public void A_range_is_found_or_the_whole_expression_stands_for_it(string expression, int start, int length, string expected)
    {
        var (text, source) = Read(expression);
        Assert.Equal(expected, source.ToString(text.SpanOf(start, length)));
    }

    [Theory]
    [InlineData("\"ab\"", 1, 1, "\"\\\n", "\"a\\\"\\\\\\u000A\"")]
    [InlineData("@\"ab\"", 1, 0, "\"{", "@\"a\"\"{b\"")]
    [InlineData("$\"ab\"", 2, 0, "{}", "$\"ab{{}}\"")]
    [InlineData("$@\"ab\"", 0, 2, "{\"}", "$@\"{{\"\"}}\"")]
    [InlineData("\"\"\"ab\"\"\"", 1, 0, "\"{", "\"\"\"a\"{b\"\"\"")]
    [InlineData("\"\"\"ab\"\"\"", 1, 0, "\"\"\"", null)]
    [InlineData("$\"\"\"ab\"\"\"", 1, 0, "{", null)]
    [InlineData("$$\"\"\"ab\"\"\"", 1, 0, "{", "$$\"\"\"a{b\"\"\"")]
    [InlineData("\"\"\"ab\"\"\"", 1, 0, "\n", null)]
    [InlineData("\"ab\" + \"cd\"", 2, 0, "x", "\"abx\" + \"cd\"")]
    [InlineData("\"ab\" + \"cd\"", 1, 2, "x", null)]
    [InlineData("Name", 1, 1, "x", null)]
    [InlineData("\"\"", 0, 0, "x", null)]
    [InlineData("\"a\\x9xc\"", 2, 1, "z", "\"a\\x9zc\"")]
    [InlineData("\"a\\x9xc\"", 2, 1, "b", null)]
    [InlineData("\"a\\x9xc\"", 2, 1, "", null)]
    public void A_change_keeps_the_kind_of_literal(string expression, int start, int length, string newText, string? expected)
    {
        var (text, source) = Read(expression);
        var changed = text.Change(start, length, newText) is { } change ? source.WithChanges(change) : null;
        Assert.Equal(expected is null ? null : Program(expected), changed?.ToString());
    }

    // Each quote by itself could stand in the literal.
    [Theory]
    [InlineData("\"\"\"a b\"\"\"", "\"\"\"a\" b\"\"\"", 1)]
    [InlineData("\"\"\"a\"xb\"\"\"", null, 2, 2, 3)]
    [InlineData("\"ab\" + \"\"\"c\"\"\"", "\"a\\\"b\\\"\" + \"\"\"c\"\"\"", 1, 2)]
    public void Changes_go_together_or_not_at_all(string expression, string? expected, params int[] quotes)
    {
        var (text, source) = Read(expression);
        var changed = text.Change([.. quotes.Select(place => new TextChange(new TextSpan(place, 0), "\""))]) is { } changes ? source.WithChanges(changes) : null;
        Assert.Equal(expected is null ? null : Program(expected), changed?.ToString());
    }

    private static (MappedText Text, SourceText Source) Read(string expression)
    {
        var tree = CSharpSyntaxTree.ParseText(Program(expression), cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create("Test", [tree], TestProject.WithoutPackage);
        var value = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<ArrowExpressionClauseSyntax>().Single().Expression;
        var operation = compilation.GetSemanticModel(tree).GetOperation(value, TestContext.Current.CancellationToken);
        return (MappedTextReader.ReadConstant(operation!), tree.GetText(TestContext.Current.CancellationToken));
    }

    private static string Program(string expression) => $"class C {{ const string Name = \"name\"; string P => {expression}; }}";
}
