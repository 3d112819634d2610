using Metabot.Generators.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Migration;

// One entry that is put into a dictionary, by an index or by Add.
internal sealed record DictionaryEntry(IOperation Key, IOperation Value, SyntaxNode Syntax)
{
    // Null when the operation puts nothing in.
    public static DictionaryEntry? Read(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var index] } } assignment => new(index.Value, assignment.Value, assignment.Syntax),
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var key, var value] } add => new(key.Value, value.Value, add.Syntax),
        _ => null,
    };

    // Null when the key is only known at run time.
    public BodyField? Field()
    {
        if (Key.ConstantValue is not { HasValue: true, Value: string name })
        {
            return null;
        }

        var text = MappedTextReader.ReadConstant(Key);
        var location = Location.Create(text.Tree, text.SpanOf(0, name.Length));
        return new(name, new(location, newName => text.Change(0, name.Length, newName)), BodyValue.Read(Value), Syntax);
    }
}
