using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Analysis.Migration;

// A field of an untyped body. Element is the syntax that has to go to take the field out; null inside a JSON text.
internal sealed record BodyField(string Name, WrittenName Written, BodyValue Value, SyntaxNode? Element);

// Where a field's name stands. Rename gives null where it is not written.
internal sealed record WrittenName(Location Location, Func<string, TextChange?> Rename);
