using System.Collections.Immutable;
using Metabot.Generators.Literals;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis;

// A finding inside a text. The first additional location is the whole expression, for the code fixes; there is none
// where they could not find the text in it.
internal static class MappedDiagnostic
{
    public static Diagnostic Create(
        DiagnosticDescriptor rule, MappedText text, int start, int length, params object[] arguments) =>
        Create(rule, text, start, length, properties: null, arguments);

    public static Diagnostic Create(
        DiagnosticDescriptor rule, MappedText text, int start, int length, ImmutableDictionary<string, string?>? properties, params object[] arguments) =>
        Diagnostic.Create(
            rule,
            Location.Create(text.Tree, text.SpanOf(start, length)),
            additionalLocations: text.IsWritten ? [Location.Create(text.Tree, text.Expression)] : [],
            properties,
            messageArgs: arguments);
}
