using System.Text;
using Metabot.Generators.Locks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes.Locks;

// Writes the locks of projects as their code is. A project of several target frameworks is several here, with one lock.
internal static class LockRegeneration
{
    private static readonly Encoding WithoutMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static TextDocument? FindLock(Project project) => project.AdditionalDocuments.FirstOrDefault(document => LockOptions.IsLock(document.FilePath ?? document.Name));

    public static async Task<Solution> ApplyAsync(IReadOnlyCollection<Project> projects, CancellationToken cancellationToken)
    {
        var solution = projects.First().Solution;
        foreach (var path in projects.Select(FindLock).Where(file => file is not null).Select(PathOf!).Distinct(StringComparer.Ordinal).ToList())
        {
            var sharing = projects.First().Solution.Projects.Where(project => FindLock(project) is { } file && PathOf(file) == path).ToList();
            if (await WriteAsync(sharing, cancellationToken).ConfigureAwait(false) is { } text)
            {
                solution = sharing.Aggregate(solution, (changed, project) => changed.WithAdditionalDocumentText(FindLock(project)!.Id, text));
            }
        }

        return solution;
    }

    // Null where nothing changes, and where a line cannot be read: whoever wrote it has to look.
    private static async Task<SourceText?> WriteAsync(List<Project> projects, CancellationToken cancellationToken)
    {
        var old = await FindLock(projects[0])!.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var before = LockFile.Parse(old.ToString());
        if (before.Faults.Exists(fault => !fault.IsConflict))
        {
            return null;
        }

        var now = new List<(string?, IReadOnlyList<LockedContract>)>();
        foreach (var project in projects)
        {
            if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } program)
            {
                now.Add((LockOptions.FrameworkOf(project.AnalyzerOptions), LockedContract.FindAll(program, cancellationToken)));
            }
        }

        var text = LockFile.Write(LockUpdate.Merge(before, now), LockFile.NewLineOf(old.ToString()));
        return text == old.ToString() ? null : SourceText.From(text, old.Encoding ?? WithoutMark);
    }

    // Where a project has no path for it, it is its own only.
    private static string PathOf(TextDocument file) => file.FilePath ?? file.Id.ToString();
}
