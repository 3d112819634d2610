using Esprima.Ast;

namespace Metabot.JavaScript.Meaning;

// A name where it is written: as an identifier, or as a text in brackets without an escape.
internal readonly record struct WrittenName(Node Node, string Name, int Start)
{
    public static WrittenName Read(Identifier identifier) => new(identifier, identifier.Name, identifier.Range.Start);

    // The property that an object is asked for, null where only the run knows it.
    public static WrittenName? Read(MemberExpression member) => Read(member.Property, member.Computed);

    public static WrittenName? Read(Property property) => Read(property.Key, property.Computed);

    private static WrittenName? Read(Node name, bool isComputed) => name switch
    {
        Identifier identifier when !isComputed => Read(identifier),
        Literal { Value: string value, Raw: var raw } when raw.Length == value.Length + 2 => new(name, value, name.Range.Start + 1),
        _ => null,
    };
}
