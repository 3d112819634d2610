using System.Collections.Immutable;
using Metabot.Generators.Analysis.Places;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Analysis;

public class PlaceTests
{
    private static readonly Place[] Asked =
        [Place.Attribute, Place.ObjectInitializer, Place.With, Place.Argument, Place.DefaultArgument, Place.CollectionExpression];

    public static TheoryData<string> Names { get; } = [.. PlacedMistakes.All.Where(each => each.Wrong is not null).Select(each => each.Name)];

    public static TheoryData<string> Ids { get; } = [.. RuleExamples.All.Select(example => example.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_every_place_or_says_why_not(string id)
    {
        var rows = PlacedMistakes.All.Where(each => each.Id == id).ToList();
        Assert.Empty(Asked.Except(rows.Select(each => each.Place)));
        Assert.Distinct(rows.Select(each => each.Place));
        Assert.All(rows, each => Assert.NotEqual(each.Wrong is null, string.IsNullOrWhiteSpace(each.WhyNot)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_mistake_is_marked_in_its_place(string name)
    {
        var mistake = PlacedMistakes.Named(name);
        TestFileMarkupParser.GetSpans(mistake.Wrong!, out var source, out ImmutableArray<TextSpan> marked);
        var compilation = CSharpCompilation.Create(
            "Test",
            [CSharpSyntaxTree.ParseText(source, path: "/Test.cs", cancellationToken: TestContext.Current.CancellationToken)],
            TestProject.WithPackage,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var found = await AllAnalyzers.RunAsync(compilation, mistake.Example.EditorConfig, "/.editorconfig", mistake.Example.Manifest);
        Assert.Equal(
            marked.Select(span => (mistake.Id, source[span.Start..span.End])),
            found.Where(diagnostic => diagnostic.Id == mistake.Id || diagnostic.Id == "AD0001")
                .Select(diagnostic => (diagnostic.Id, source[diagnostic.Location.SourceSpan.Start..diagnostic.Location.SourceSpan.End])));
        Assert.Equal(marked, found.Where(diagnostic => diagnostic.Id == mistake.Id).Select(diagnostic => diagnostic.Location.SourceSpan));
    }
}
