using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Analysis.Migration;

// A field of an untyped body. Element is the syntax that has to go to take the field out; null inside a JSON text.
internal sealed record BodyField(string Name, WrittenName Written, BodyValue Value, SyntaxNode? Element)
{
    // Takes the field out of a JSON text with a comma beside it; null where that cannot be done in one literal.
    public Func<TextChange?> Cut { get; init; } = () => null;
}

// Where a field's name stands. Rename gives null where it is not written.
internal sealed record WrittenName(Location Location, Func<string, TextChange?> Rename);
