using System.Collections.Immutable;
using Metabot.Generators.Analysis;
using Metabot.Generators.ContractLock;
using Metabot.Generators.Locks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes.Locks;

/// <summary>Projects with locks, which a fix of the analyzer's findings writes.</summary>
internal sealed class LockedSolution : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();

    public LockedSolution() => Solution = _workspace.CurrentSolution;

    public Solution Solution { get; private set; }

    /// <summary>A project whose lock is in the folder; without a lock where that is null.</summary>
    public LockedSolution Add(string name, string source, string? contractLock, string? folder = null, string? framework = null)
    {
        var project = Solution.AddProject(name, name, LanguageNames.CSharp)
            .WithMetadataReferences(TestProject.WithPackage)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        project = project.AddDocument("Contracts.cs", SourceText.From(source)).Project;
        project = contractLock is null ? project : project.AddAdditionalDocument(LockFile.FileName, contractLock, filePath: $"/{folder ?? name}/{LockFile.FileName}").Project;
        Solution = project.AddAnalyzerConfigDocument("build.globalconfig", SourceText.From($"is_global = true\nbuild_property.TargetFramework = {framework}\n"), filePath: $"/{name}/build.globalconfig").Project.Solution;
        return this;
    }

    public string LockOf(string name) => FileOf(name).GetTextAsync(TestContext.Current.CancellationToken).Result.ToString();

    public async Task<ImmutableArray<Diagnostic>> FindAsync(string name)
    {
        var project = ProjectOf(name);
        var program = await project.GetCompilationAsync(TestContext.Current.CancellationToken);
        return await program!.WithAnalyzers([new ContractLockAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Applies what is offered for the project's first finding; false where nothing is.</summary>
    public async Task<bool> FixAsync(string name)
    {
        var finding = (await FindAsync(name)).First();
        CodeAction? offered = null;
        var place = finding.Location.IsInSource ? (TextDocument)ProjectOf(name).Documents.Single() : FileOf(name);
        await new ContractLockFix().RegisterCodeFixesAsync(new CodeFixContext(place, finding, (action, _) => offered = action, TestContext.Current.CancellationToken));
        return await ApplyAsync(offered);
    }

    /// <summary>Fixes all findings of a scope that the project stands in, as `dotnet format` does: with the key of something else.</summary>
    public async Task<bool> FixAllAsync(string name, FixAllScope scope)
    {
        var fix = new ContractLockFix();
        var context = new FixAllContext(ProjectOf(name).Documents.Single(), fix, scope, "MBOT2001", fix.FixableDiagnosticIds, new Findings(this), TestContext.Current.CancellationToken);
        return await ApplyAsync(await fix.GetFixAllProvider().GetFixAsync(context));
    }

    public void Dispose() => _workspace.Dispose();

    private async Task<bool> ApplyAsync(CodeAction? action)
    {
        if (action is null)
        {
            return false;
        }

        Solution = (await action.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return true;
    }

    private Project ProjectOf(string name) => Solution.Projects.Single(project => project.Name == name);

    private TextDocument FileOf(string name) => ProjectOf(name).AdditionalDocuments.Single();

    private sealed class Findings(LockedSolution solution) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await solution.FindAsync(project.Name);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await solution.FindAsync(document.Project.Name)).Where(finding => finding.Location.IsInSource);

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await solution.FindAsync(project.Name)).Where(finding => !finding.Location.IsInSource);
    }
}
