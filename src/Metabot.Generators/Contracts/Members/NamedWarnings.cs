using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// The ids of [Experimental], and of an [Obsolete] that has one of its own, on what generated code uses. Whoever wrote the
// contract has accepted them there.
internal sealed class NamedWarnings
{
    private readonly SortedSet<string> _ids = new(StringComparer.Ordinal);

    public IEnumerable<string> Ids => _ids;

    public void NoteAll<T>(ImmutableArray<T> used)
        where T : ISymbol
    {
        foreach (var each in used)
        {
            NoteOwn(each);
        }
    }

    // Of the types around it, too.
    public void Note(ISymbol used)
    {
        for (var each = used; each is not null; each = each.ContainingType)
        {
            NoteOwn(each);
        }
    }

    public void NoteOwn(ISymbol used)
    {
        foreach (var attribute in used.GetAttributes())
        {
            if (IdIn(attribute) is string id)
            {
                _ids.Add(id);
            }
        }
    }

    private static object? IdIn(AttributeData attribute) =>
        attribute.AttributeClass.IsNamed("System.Diagnostics.CodeAnalysis.ExperimentalAttribute") ? JsonAttributes.ArgumentOf(attribute)
        : attribute.AttributeClass.IsNamed("System.ObsoleteAttribute") ? attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "DiagnosticId").Value.Value
        : null;
}
