using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// A node goes with its comma, its semicolon and its lines, and the comments of others stay. «…» marks it.
public class RemovalTests
{
    [Theory]
    [InlineData("F(«a», b);", "F(b);")]
    [InlineData("F(a, «b»);", "F(a);")]
    [InlineData("F(a, «b», c);", "F(a, c);")]
    [InlineData("F(«a»);", "F();")]
    [InlineData("F(a,«b»);", "F(a);")]
    [InlineData("F(«a»,b);", "F(b);")]
    [InlineData("F(a, /* why */ «b»);", "F(a);")]
    [InlineData("F(a, «b» /* why */);", "F(a /* why */);")]
    public void An_argument(string before, string after) => AssertRemoved<ArgumentSyntax>(before, after);

    [Theory]
    [InlineData("F(\n    «a»,\n    b);", "F(\n    b);")]
    [InlineData("F(\n    a,\n    «b»,\n    c);", "F(\n    a,\n    c);")]
    [InlineData("F(\n    a,\n    «b»);", "F(\n    a);")]
    [InlineData("F(\n    a,\n    «b»\n);", "F(\n    a\n);")]
    [InlineData("F(\n    a, // one\n    «b»\n);", "F(\n    a // one\n);")]
    [InlineData("F(\n    a,\n    // two\n    «b»\n);", "F(\n    a\n    // two\n);")]
    [InlineData("F(\n    «a», // one\n    b);", "F(\n    b);")]
    [InlineData("F(a,\n    «b»,\n    c);", "F(a,\n    c);")]
    [InlineData("F(«a»,\n    b);", "F(\n    b);")]
    public void An_argument_on_a_line_of_its_own(string before, string after)
    {
        AssertRemoved<ArgumentSyntax>(before, after);
        AssertRemoved<ArgumentSyntax>(before.ReplaceLineEndings("\r\n"), after.ReplaceLineEndings("\r\n"));
    }

    [Theory]
    [InlineData("a = 1;\n        «b = 2»;\n        c = 3;", "a = 1;\n        c = 3;")]
    [InlineData("a = 1; «b = 2»; c = 3;", "a = 1; c = 3;")]
    [InlineData("a = 1;\n        // why\n        «b = 2»; // so\n        c = 3;", "a = 1;\n        // why\n        c = 3;")]
    [InlineData("a = 1; «b = 2»;\n        c = 3;", "a = 1;\n        c = 3;")]
    public void A_statement(string before, string after)
    {
        AssertRemoved<AssignmentExpressionSyntax>(before, after);
        AssertRemoved<AssignmentExpressionSyntax>(before.ReplaceLineEndings("\r\n"), after.ReplaceLineEndings("\r\n"));
    }

    [Theory]
    [InlineData("var x = new X { «A = 1», B = 2 };", "var x = new X { B = 2 };")]
    [InlineData("var x = new X { A = 1, «B = 2» };", "var x = new X { A = 1 };")]
    [InlineData("var x = new X { A = 1, «B = 2», };", "var x = new X { A = 1, };")]
    [InlineData("var x = new X { «A = 1» };", "var x = new X { };")]
    [InlineData("var x = new X\n        {\n            A = 1,\n            «B = 2»,\n        };", "var x = new X\n        {\n            A = 1,\n        };")]
    [InlineData("var x = new X\n        {\n            A = 1,\n            «B = 2»\n        };", "var x = new X\n        {\n            A = 1\n        };")]
    [InlineData("var x = new X\n        {\n            «A = 1»,\n            B = 2\n        };", "var x = new X\n        {\n            B = 2\n        };")]
    public void An_assignment_of_an_initializer(string before, string after)
    {
        AssertRemoved<AssignmentExpressionSyntax>(before, after);
        AssertRemoved<AssignmentExpressionSyntax>(before.ReplaceLineEndings("\r\n"), after.ReplaceLineEndings("\r\n"));
    }

    [Theory]
    [InlineData("[«A», B] void F() { }", "[B] void F() { }")]
    [InlineData("[A, «B»] void F() { }", "[A] void F() { }")]
    [InlineData("[«A»] void F() { }", "void F() { }")]
    [InlineData("[A] [«B»] void F() { }", "[A] void F() { }")]
    [InlineData("[A]\n        [«B»]\n        void F() { }", "[A]\n        void F() { }")]
    [InlineData("[A]\n        [«B»] // why\n        void F() { }", "[A]\n        void F() { }")]
    public void An_attribute_goes_with_its_brackets(string before, string after) => AssertRemoved<AttributeSyntax>(before, after);

    [Theory]
    [InlineData("a();\n        «b();»\n        c();", "a();\n        c();")]
    [InlineData("a(); «b();» c();", "a(); c();")]
    [InlineData("«if (x)\n        {\n            b();\n        }»\n        c();", "c();")]
    public void A_whole_statement(string before, string after)
    {
        var (text, node) = Parse<StatementSyntax>(before);
        Assert.Equal(Program(after), text.WithChanges(Removal.OfStatement(node, text)).ToString());
    }

    private static void AssertRemoved<T>(string before, string after)
        where T : SyntaxNode
    {
        var (text, node) = Parse<T>(before);
        Assert.Equal(Program(after), text.WithChanges(Removal.Create(node, text)).ToString());
    }

    private static (SourceText Text, T Node) Parse<T>(string marked)
        where T : SyntaxNode
    {
        var program = Program(marked);
        var (start, end) = (program.IndexOf('«', StringComparison.Ordinal), program.IndexOf('»', StringComparison.Ordinal) - 1);
        var text = SourceText.From(program.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal));
        var root = CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken);
        return (text, root.DescendantNodes().OfType<T>().Single(node => node.Span == TextSpan.FromBounds(start, end)));
    }

    private static string Program(string statements) => "class C\n{\n    void M()\n    {\n        " + statements + "\n    }\n}\n";
}
