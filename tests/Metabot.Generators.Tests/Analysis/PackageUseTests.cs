using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace Metabot.Generators.Analysis;

// Programs that reference the package without using it cost next to nothing, and those that use it without saying so are still looked at.
public class PackageUseTests
{
    private const string Library = """
        public static class Reminders
        {
            public static void When([Metabot.JobCondition] string condition) { }
        }
        """;

    private static readonly MetadataReference Client = MetadataReference.CreateFromFile(typeof(BotClientOptions).Assembly.Location);

    private const string Mistake = "class C { void M() => Reminders.When(\"return (\"); }";

    [Theory]
    [MemberData(nameof(RuleMatrixTests.Analyzers), MemberType = typeof(RuleMatrixTests))]
    public async Task A_program_that_names_nothing_of_the_package_is_not_looked_at(string name)
    {
        var actions = await ActionsAsync(name, Compile("class C { }", TestProject.WithPackage));
        Assert.Equal((1, 0, 0, 0), (actions.CompilationStartActionsCount, actions.OperationActionsCount + actions.OperationBlockActionsCount, actions.SymbolActionsCount, actions.SyntaxNodeActionsCount));
    }

    [Theory]
    [MemberData(nameof(RuleMatrixTests.Analyzers), MemberType = typeof(RuleMatrixTests))]
    public async Task A_program_that_names_the_package_and_the_call_is_looked_at(string name)
    {
        var actions = await ActionsAsync(name, Compile("using Metabot; class C { const string Url = \"/jobs/schedule\"; }", [.. TestProject.WithPackage, Client]));
        Assert.NotEqual(
            0,
            actions.OperationActionsCount + actions.OperationBlockActionsCount + actions.SymbolActionsCount + actions.SyntaxNodeActionsCount + actions.AdditionalFileActionsCount);
    }

    [Fact]
    public async Task A_mistake_in_a_call_of_a_library_that_has_the_package_is_found()
    {
        using var image = new MemoryStream();
        Assert.True(Compile(Library, TestProject.WithPackage, "Library").Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        var program = Compile(Mistake, TestProject.WithPackage.Add(MetadataReference.CreateFromImage(image.ToArray())));

        var diagnostics = await AllAnalyzers.RunAsync(program, "root = true", "/.editorconfig");

        Assert.Equal("MBOT3001", Assert.Single(diagnostics).Id);
    }

    [Fact]
    public async Task A_mistake_in_a_call_of_a_project_that_has_the_package_is_found()
    {
        var program = Compile(Mistake, TestProject.WithPackage.Add(Compile(Library, TestProject.WithPackage, "Library").ToMetadataReference()));

        var diagnostics = await AllAnalyzers.RunAsync(program, "root = true", "/.editorconfig");

        Assert.Equal("MBOT3001", Assert.Single(diagnostics).Id);
    }

    private static async Task<AnalyzerTelemetryInfo> ActionsAsync(string name, Compilation program)
    {
        var analyzer = AllAnalyzers.Create().Single(each => each.GetType().Name == name);
        var run = program.WithAnalyzers([analyzer], new AnalyzerOptions(AllAnalyzers.FilesOf("""{ "scripts": {} }""", "")));
        await run.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return await run.GetAnalyzerTelemetryInfoAsync(analyzer, TestContext.Current.CancellationToken);
    }

    private static CSharpCompilation Compile(string source, IEnumerable<MetadataReference> references, string name = "Program") => CSharpCompilation.Create(
        name, [CSharpSyntaxTree.ParseText(source, path: "/Test.cs")], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
