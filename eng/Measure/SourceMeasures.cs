using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Measure;

/// <summary>How the C# of a checkout is written, by its syntax alone.</summary>
public sealed class SourceMeasures
{
    // A choice among more is a ladder.
    private const int MostArms = 3;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET10_0_OR_GREATER"]);

    private readonly List<SyntaxNode> _source;
    private readonly List<int> _files;
    private readonly List<int> _methods;
    private readonly int _testLines;

    /// <summary>Reads what stands in src and tests of the folder.</summary>
    public SourceMeasures(string folder)
    {
        _source = [.. FilesIn(Path.Combine(folder, "src")).Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Options, file).GetRoot())];
        _files = [.. _source.Select(CountLines).Order()];
        _methods = [.. _source.SelectMany(root => root.DescendantNodes()).Where(IsMethod).Select(CountLines).Order()];
        _testLines = FilesIn(Path.Combine(folder, "tests")).Sum(file => File.ReadLines(file).Count());
    }

    /// <summary>The lines of the file in the middle.</summary>
    public double MedianFile => _files[_files.Count / 2];

    /// <summary>The lines that nine files of ten do not exceed.</summary>
    public double LongFile => _files[_files.Count * 9 / 10];

    /// <summary>The lines that nine methods of ten do not exceed, from the name's line to the last.</summary>
    public double LongMethod => _methods[_methods.Count * 9 / 10];

    /// <summary>How many lines of tests there are for a line of source.</summary>
    public double TestsPerSource => (double)_testLines / _files.Sum();

    /// <summary>In 1,000 lines, the arms of choices of more than three.</summary>
    public double ArmsPerThousand => 1000.0 * Find<ConditionalExpressionSyntax>().Where(each => !IsArm(each)).Select(CountArms).Where(arms => arms > MostArms).Sum() / _files.Sum();

    /// <summary>Methods and local functions whose name is no verb.</summary>
    public double CalledOf => Find<MethodDeclarationSyntax>().Count(method => method.Identifier.ValueText == "Of")
        + Find<LocalFunctionStatementSyntax>().Count(function => function.Identifier.ValueText == "Of");

    private IEnumerable<T> Find<T>()
        where T : SyntaxNode => _source.SelectMany(root => root.DescendantNodes().OfType<T>());

    private static bool IsMethod(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax { Body: not null } or BaseMethodDeclarationSyntax { ExpressionBody: not null } or LocalFunctionStatementSyntax;

    private static int CountLines(SyntaxNode node)
    {
        var first = node is MethodDeclarationSyntax method ? method.Identifier.SpanStart : node is CompilationUnitSyntax ? 0 : node.SpanStart;
        var last = node is CompilationUnitSyntax ? node.FullSpan.End : node.Span.End;
        var lines = node.SyntaxTree.GetText().Lines;
        var end = lines.GetLineFromPosition(last);
        return end.LineNumber - lines.GetLineFromPosition(first).LineNumber + (end.Start == last ? 0 : 1);
    }

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

    private static IEnumerable<string> FilesIn(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
}
