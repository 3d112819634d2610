using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Metabot.Generators.CodeFixes;

// Fixes all findings of a rule at once, as the batch fixer does. `dotnet format` takes the key from the first finding of the rule's analyzers,
// which may be another rule's; asked with no key or with such a one, the first fix of the rule is meant, as it is there.
internal sealed class RuleFixAll : FixAllProvider
{
    public static readonly RuleFixAll Instance = new();

    private static readonly FixAllProvider Batch = WellKnownFixAllProviders.BatchFixer;

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => Batch.GetSupportedFixAllScopes();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        IsOfAnotherRule(fixAllContext.CodeActionEquivalenceKey, fixAllContext.DiagnosticIds) && await FirstKeyAsync(fixAllContext).ConfigureAwait(false) is { } key
            ? await Batch.GetFixAsync(WithKey(fixAllContext, key)).ConfigureAwait(false)
            : await Batch.GetFixAsync(fixAllContext).ConfigureAwait(false);

    // A key that several rules share names none of them.
    private static bool IsOfAnotherRule(string? key, ImmutableHashSet<string> ids) =>
        key is null || (key.StartsWith("MBOT", StringComparison.Ordinal) && !ids.Any(id => key.StartsWith(id, StringComparison.Ordinal)));

    private static async Task<string?> FirstKeyAsync(FixAllContext context)
    {
        foreach (var document in context.Solution.Projects.SelectMany(project => project.Documents))
        {
            foreach (var diagnostic in await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
            {
                string? key = null;
                var asked = new CodeFixContext(document, diagnostic, (action, _) => key ??= action.EquivalenceKey, context.CancellationToken);
                await context.CodeFixProvider.RegisterCodeFixesAsync(asked).ConfigureAwait(false);
                if (key is not null)
                {
                    return key;
                }
            }
        }

        return null;
    }

    private static FixAllContext WithKey(FixAllContext context, string key) => context.Document is { } document
        ? new(document, context.CodeFixProvider, context.Scope, key, context.DiagnosticIds, new Findings(context), context.CancellationToken)
        : new(context.Project, context.CodeFixProvider, context.Scope, key, context.DiagnosticIds, new Findings(context), context.CancellationToken);

    // What another context knows.
    private sealed class Findings(FixAllContext context) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await context.GetProjectDiagnosticsAsync(project).ConfigureAwait(false);
    }
}
