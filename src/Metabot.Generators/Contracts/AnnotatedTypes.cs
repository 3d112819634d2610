using Metabot.Generators.Declarations;

namespace Metabot.Generators.Contracts;

// The types that carry an attribute of the name of one of ours, or of an alias: whether it is ours, binding tells.
internal static class AnnotatedTypes
{
    private const string Suffix = "Attribute";

    private static readonly HashSet<string> AttributeNames = WithShortForms(
        TargetKinds.Attributes.Select(each => KnownNames.SimpleOf(each.Attribute)));

    public static IReadOnlyList<DeclaredType> In(IReadOnlyList<SourceFile> files)
    {
        var aliases = WithShortForms(files.Where(file => !file.Aliases.IsEmpty).SelectMany(file => file.Aliases));
        Func<string, bool> mayBeOurs = name => AttributeNames.Contains(name) || aliases.Contains(name);
        var found = new List<DeclaredType>();
        foreach (var file in files)
        {
            foreach (var type in file.Attributed)
            {
                if (type.AttributeNames.Any(mayBeOurs))
                {
                    found.Add(type);
                }
            }
        }

        return found;
    }

    private static HashSet<string> WithShortForms(IEnumerable<string> names) => new(
        names.SelectMany(name => name.EndsWith(Suffix, StringComparison.Ordinal) ? new[] { name, name.Substring(0, name.Length - Suffix.Length) } : [name]),
        StringComparer.Ordinal);
}
