using System.Collections.Immutable;
using System.Composition;
using Metabot.Generators.Locks;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Metabot.Generators.CodeFixes.Locks;

// MBOT5101 to MBOT5103: writes the lock anew, whole, whatever the finding was. Not offered where the project names no lock.
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
internal sealed class ContractLockFix : CodeFixProvider
{
    public static readonly string Title = $"Regenerate {LockFile.FileName}";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rule.ContractChanged.Id, Rule.ContractNotLocked.Id, Rule.LockedContractGone.Id);

    public override FixAllProvider GetFixAllProvider() => ContractLockFixAll.Instance;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.TextDocument.Project;
        var own = context.Diagnostics.Where(diagnostic => FixableDiagnosticIds.Contains(diagnostic.Id)).ToImmutableArray();
        if (own.Length > 0 && LockRegeneration.FindLock(project) is not null)
        {
            context.RegisterCodeFix(Create([project]), own);
        }

        return Task.CompletedTask;
    }

    // One key for all rules, for one run mends all of them.
    public static CodeAction Create(IReadOnlyCollection<Project> projects) =>
        CodeAction.Create(Title, stop => LockRegeneration.ApplyAsync(projects, stop), nameof(ContractLockFix));
}
