using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Metabot.Generators.CodeFixes;

internal static class OwnFindings
{
    // `dotnet format` asks a fix what it does to the first finding of the rule's analyzers, which may be another rule's.
    public static IEnumerable<Diagnostic> FindingsOf(this CodeFixContext context, CodeFixProvider fix) =>
        context.Diagnostics.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id));
}
