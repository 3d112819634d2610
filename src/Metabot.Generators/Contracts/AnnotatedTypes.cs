using Metabot.Generators.Declarations;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Contracts;

// The types that carry an attribute of the name of one of ours, or of an alias: whether it is ours, binding tells.
internal static class AnnotatedTypes
{
    private const string Suffix = "Attribute";

    private static readonly HashSet<string> AttributeNames = WithShortForms(
        new[] { KnownNames.BotScript, KnownNames.BotTrigger, KnownNames.BotBroadcast }.Select(KnownNames.SimpleOf));

    public static IReadOnlyList<DeclaredType> In(IReadOnlyList<SourceFile> files)
    {
        var aliases = WithShortForms(files.SelectMany(file => file.Aliases));
        Func<string, bool> mayBeOurs = name => AttributeNames.Contains(name) || aliases.Contains(name);
        return files.SelectMany(file => file.Types)
            .Where(type => type.AttributeNames.Any(mayBeOurs) && type.Syntax is TypeDeclarationSyntax)
            .ToList();
    }

    private static HashSet<string> WithShortForms(IEnumerable<string> names) => new(
        names.SelectMany(name => name.EndsWith(Suffix, StringComparison.Ordinal) ? new[] { name, name.Substring(0, name.Length - Suffix.Length) } : [name]),
        StringComparer.Ordinal);
}
