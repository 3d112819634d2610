using System.Collections.Immutable;
using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis.Migration;

internal static class UnknownField
{
    // What the fix writes instead of the additional location.
    public const string NewText = "new text";

    // The nearest field is for the fix, unless the body has it already.
    public static Diagnostic Report(BodyField field, JobBody body)
    {
        var nearest = NearestName.Find(field.Name, body.Known);
        var change = nearest is null || body.Fields.Any(other => other.Name == nearest) ? null : field.Written.Rename(nearest);
        var message = NearestName.Unknown("field", field.Name, body.Known);
        var place = field.Written.Location;
        return change is { } edit
            ? Diagnostic.Create(
                Rule.UnknownWireField.Descriptor, place, [Location.Create(place.SourceTree!, edit.Span)], ImmutableDictionary<string, string?>.Empty.Add(NewText, edit.NewText), message)
            : Diagnostic.Create(Rule.UnknownWireField.Descriptor, place, message);
    }
}
