using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Metabot.Generators.CodeFixes.Locks;

// The locks of a document's project, of a project or of the solution. `dotnet format` names some other key: there is one fix, so none is asked for.
internal sealed class ContractLockFixAll : FixAllProvider
{
    public static readonly ContractLockFixAll Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        if (fixAllContext.Scope != FixAllScope.Solution)
        {
            return ContractLockFix.Create([fixAllContext.Project]);
        }

        // In a solution, those in which something was found: another's lock is not touched.
        var found = new List<Project>();
        foreach (var project in fixAllContext.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp))
        {
            if (!(await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false)).IsEmpty)
            {
                found.Add(project);
            }
        }

        return found.Count == 0 ? null : ContractLockFix.Create(found);
    }
}
