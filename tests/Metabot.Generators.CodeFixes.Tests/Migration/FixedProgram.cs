using System.Collections.Immutable;
using Metabot.Generators.Analysis;
using Metabot.Generators.Analysis.Migration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.CodeFixes.Migration;

// What the fix of untyped calls makes of a program.
internal static class FixedProgram
{
    // Of its one call.
    public static async Task<string> OfAsync(string source, CancellationToken cancellationToken)
    {
        using var workspace = new AdhocWorkspace();
        var document = AddTo(workspace, source);
        var diagnostic = Assert.Single(await FindAsync(document.Project, cancellationToken));
        var actions = new List<CodeAction>();
        await new UntypedCallFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken));
        return await ApplyAsync(Assert.Single(actions), document, cancellationToken);
    }

    // Of all its calls at once.
    public static async Task<string> OfAllAsync(string source, CancellationToken cancellationToken)
    {
        using var workspace = new AdhocWorkspace();
        var document = AddTo(workspace, source);
        var fix = new UntypedCallFix();
        var context = new FixAllContext(document, fix, FixAllScope.Document, null, fix.FixableDiagnosticIds, new Findings(), cancellationToken);
        return await ApplyAsync((await fix.GetFixAllProvider().GetFixAsync(context))!, document, cancellationToken);
    }

    private static Document AddTo(AdhocWorkspace workspace, string source) => workspace.AddProject("Program", LanguageNames.CSharp)
        .WithMetadataReferences(TestProject.WithPackage)
        .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
        .AddDocument("Program.cs", source);

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Project project, CancellationToken cancellationToken)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken);
        return await compilation!.WithAnalyzers([new UntypedCallAnalyzer()]).GetAnalyzerDiagnosticsAsync(cancellationToken);
    }

    private static async Task<string> ApplyAsync(CodeAction action, Document document, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken);
        var changed = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution.GetDocument(document.Id);
        return (await changed!.GetTextAsync(cancellationToken)).ToString();
    }

    private sealed class Findings : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await FindAsync(project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            GetAllDiagnosticsAsync(document.Project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
