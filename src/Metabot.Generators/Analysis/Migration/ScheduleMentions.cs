using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Analysis.Migration;

// Where a job or the input of an endpoint can be posted at all. A search of the text is next to nothing beside a look at every call.
internal static class ScheduleMentions
{
    private const string LastSegment = "schedule";

    // How the fields begin that name a target, and script_request_params: what posts to an address of another assembly, or calls an endpoint, has
    // one of them, unless it is misspelt.
    private static readonly string[] Words = [.. WireFields.Kinds.Select(kind => kind + "_"), "/call/"];

    // What a method returns that makes the address.
    private static readonly string[] Addresses = ["string", "Uri", "Url"];

    // Whether a text writes an address, or the end of it, or a target; remembered as long as the text lives.
    public static SourceTextValueProvider<bool> Provider { get; } = new(text => IsLikely(text.ToString()));

    // The files that do, and those that name a member which holds the address.
    public static HashSet<SyntaxTree> TreesOf(Compilation compilation, Func<SourceText, bool> mentions, CancellationToken cancellationToken)
    {
        var found = new HashSet<SyntaxTree>(compilation.SyntaxTrees.Where(tree => mentions(tree.GetText(cancellationToken))));
        var members = found.SelectMany(tree => MembersIn(tree.GetRoot(cancellationToken))).Distinct().ToList();
        if (members.Count > 0)
        {
            found.UnionWith(compilation.SyntaxTrees.Where(tree => Names(tree.GetText(cancellationToken).ToString(), members)));
        }

        return found;
    }

    private static bool IsLikely(string text) => IsIn(text) || Names(text, Words);

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

    private static IEnumerable<string> MembersIn(SyntaxNode root) =>
        from node in root.DescendantNodes(node => node is not BlockSyntax)
        let name = NameOf(node)
        where name is not null && IsIn(node.ToString())
        select name;

    // Of a member that may be the address.
    private static string? NameOf(SyntaxNode member) => member switch
    {
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field => field.Identifier.ValueText,
        MethodDeclarationSyntax method when Addresses.Contains(method.ReturnType.ToString()) => method.Identifier.ValueText,
        _ => null,
    };

    private static bool Names(string text, IReadOnlyList<string> words) =>
        words.Any(word => text.IndexOf(word, StringComparison.Ordinal) >= 0);
}
