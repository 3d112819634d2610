using Microsoft.CodeAnalysis;

namespace Metabot.Generators.CodeFixes;

// How a framework type is written at a place: by its name where that is known there, in full where it is not.
internal static class TypeText
{
    public static string At(this SemanticModel model, int position, string fullName, string suffix = "")
    {
        var name = fullName.Substring(fullName.LastIndexOf('.') + 1);
        var isKnown = model.LookupNamespacesAndTypes(position, name: name + suffix).Any(symbol => symbol.ToDisplayString() == fullName + suffix);
        return isKnown ? name : fullName;
    }
}
