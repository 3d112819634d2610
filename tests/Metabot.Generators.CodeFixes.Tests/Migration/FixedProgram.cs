using System.Collections.Immutable;
using Metabot.Generators.Analysis;
using Metabot.Generators.Analysis.Migration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.CodeFixes.Migration;

// What the fix of the one untyped call makes of a program.
internal static class FixedProgram
{
    public static async Task<string> OfAsync(string source, CancellationToken cancellationToken)
    {
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("Program", LanguageNames.CSharp)
            .WithMetadataReferences(TestProject.WithPackage)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .AddDocument("Program.cs", source);
        var compilation = await document.Project.GetCompilationAsync(cancellationToken);
        var diagnostic = Assert.Single(await compilation!.WithAnalyzers([new UntypedCallAnalyzer()]).GetAnalyzerDiagnosticsAsync(cancellationToken));
        var actions = new List<CodeAction>();
        await new UntypedCallFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken));
        var operations = await Assert.Single(actions).GetOperationsAsync(cancellationToken);
        var changed = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution.GetDocument(document.Id);
        return (await changed!.GetTextAsync(cancellationToken)).ToString();
    }
}
