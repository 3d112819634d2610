using Metabot.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// What a refactoring makes of a source whose place is marked by $$.
internal static class RefactoringTest<TRefactoring>
    where TRefactoring : CodeRefactoringProvider, new()
{
    private const string Mark = "$$";

    public static async Task VerifyAsync(string source, string expected, LanguageVersion version = LanguageVersion.Latest, string? manifest = null)
    {
        using var workspace = new AdhocWorkspace();
        var document = Add(workspace, source.Replace(Mark, "", StringComparison.Ordinal), version, manifest);
        Assert.Equal("", await ErrorsAsync(document));
        var action = Assert.Single(await ActionsAsync(document, source.IndexOf(Mark, StringComparison.Ordinal)));
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution.GetDocument(document.Id)!;
        Assert.Equal(expected, (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        Assert.Equal("", await ErrorsAsync(changed));
    }

    public static async Task VerifyNoneAsync(string source, LanguageVersion version = LanguageVersion.Latest, string? manifest = null)
    {
        using var workspace = new AdhocWorkspace();
        var document = Add(workspace, source.Replace(Mark, "", StringComparison.Ordinal), version, manifest);
        Assert.Empty(await ActionsAsync(document, source.IndexOf(Mark, StringComparison.Ordinal)));
    }

    public static async Task<string> TitleAsync(string source)
    {
        using var workspace = new AdhocWorkspace();
        var document = Add(workspace, source.Replace(Mark, "", StringComparison.Ordinal), LanguageVersion.Latest);
        return Assert.Single(await ActionsAsync(document, source.IndexOf(Mark, StringComparison.Ordinal))).Title;
    }

    // The manifest is that of the bot that the program calls.
    private static Document Add(AdhocWorkspace workspace, string source, LanguageVersion version, string? manifest = null)
    {
        var project = workspace
            .AddProject("Program", LanguageNames.CSharp)
            .WithMetadataReferences(TestProject.WithPackage)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithParseOptions(new CSharpParseOptions(version));
        project = manifest is null ? project : project.AddAdditionalDocument("bot.json", SourceText.From(manifest), filePath: "/bot/bot.json").Project;
        return project.AddDocument("Program.cs", SourceText.From(source));
    }

    private static async Task<List<CodeAction>> ActionsAsync(Document document, int position)
    {
        var actions = new List<CodeAction>();
        var context = new CodeRefactoringContext(document, new TextSpan(position, 0), actions.Add, TestContext.Current.CancellationToken);
        await new TRefactoring().ComputeRefactoringsAsync(context);
        return actions;
    }

    private static async Task<string> ErrorsAsync(Document document)
    {
        var model = await document.GetSemanticModelAsync(TestContext.Current.CancellationToken);
        return string.Join("\n", model!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }
}
