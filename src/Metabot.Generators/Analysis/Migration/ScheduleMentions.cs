using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Analysis.Migration;

// Where an address …/jobs/schedule can occur at all. A search of the text is next to nothing beside a look at every call.
internal static class ScheduleMentions
{
    private const string LastSegment = "schedule";

    // Whether a text writes the address, or the end of it; remembered as long as the text lives.
    public static SourceTextValueProvider<bool> Provider { get; } = new(text => IsIn(text.ToString()));

    // The files that do, and those that name a constant which holds the address.
    public static HashSet<SyntaxTree> TreesOf(Compilation compilation, Func<SourceText, bool> mentions, CancellationToken cancellationToken)
    {
        var found = new HashSet<SyntaxTree>(compilation.SyntaxTrees.Where(tree => mentions(tree.GetText(cancellationToken))));
        var constants = found.SelectMany(tree => ConstantsIn(tree.GetRoot(cancellationToken))).Distinct().ToList();
        if (constants.Count > 0)
        {
            found.UnionWith(compilation.SyntaxTrees.Where(tree => Names(tree.GetText(cancellationToken).ToString(), constants)));
        }

        return found;
    }

    private static bool IsIn(string text)
    {
        for (var at = text.IndexOf(LastSegment, StringComparison.Ordinal); at >= 0; at = text.IndexOf(LastSegment, at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && text[at - 1] is '/' or '"')
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> ConstantsIn(SyntaxNode root) => root.DescendantNodes()
        .OfType<FieldDeclarationSyntax>()
        .Where(field => field.Modifiers.Any(SyntaxKind.ConstKeyword))
        .SelectMany(field => field.Declaration.Variables)
        .Where(constant => IsIn(constant.ToString()))
        .Select(constant => constant.Identifier.ValueText);

    private static bool Names(string text, List<string> constants) =>
        constants.Any(constant => text.IndexOf(constant, StringComparison.Ordinal) >= 0);
}
