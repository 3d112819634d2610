using Metabot.Language;

namespace Metabot.JavaScript.Types;

// What can be asked of a value by a name.
internal static class TypeMembers
{
    // Null where no value of the type has the member.
    public static ScriptType? Find(ScriptType type, string name)
    {
        List<ScriptType> found = [.. type.Alternatives.Select(each => FindInOne(each, name)).OfType<ScriptType>()];
        return found.Count == 0 ? null : ScriptType.Union(found);
    }

    public static IEnumerable<string> NamesIn(ScriptType type) => type.Alternatives.SelectMany(each => each is RecordType { Fields: { } fields } ? fields.Keys
        : Declaration(each)?.Members.OrderBy(member => member.Note.AliasOf is not null).Select(member => member.Name) ?? []).Distinct();

    public static ScriptType Item(ScriptType type) => ScriptType.Union(type.Alternatives.Select(each => each switch
    {
        ListType list => list.Item,
        PrimitiveType { Kind: PrimitiveKind.String } => ScriptType.Text,
        _ => ScriptType.Any,
    }));

    // With what T, U or this stands for.
    public static ScriptType Fill(ScriptType type, string placeholder, ScriptType value) => type switch
    {
        PlaceholderType { Name: var name } => name == placeholder ? value : type,
        ListType list => new ListType(Fill(list.Item, placeholder, value)),
        FunctionType function => function with
        {
            Parameters = [.. function.Parameters.Select(parameter => parameter with { Type = Fill(parameter.Type, placeholder, value) })],
            Result = Fill(function.Result, placeholder, value),
        },
        UnionType union => ScriptType.Union(union.Members.Select(member => Fill(member, placeholder, value))),
        _ => type,
    };

    private static ScriptType? FindInOne(ScriptType type, string name) => type switch
    {
        RecordType { Fields: null } => ScriptType.Any,
        RecordType { Fields: { } fields } => fields.TryGetValue(name, out var field) ? field : FindIn(KnownTypes.EveryObject, name),
        ListType list => Find(KnownTypes.List, name) is { } member ? Fill(member, "T", list.Item) : null,
        _ when Declaration(type) is { } declaration => Find(declaration, name) is { } member ? Fill(member, "this", type) : null,
        _ => ScriptType.Any,
    };

    private static HostInterface? Declaration(ScriptType type) => type switch
    {
        PrimitiveType primitive => KnownTypes.FindInterface(primitive.Kind.ToString()),
        ListType => KnownTypes.List,
        InterfaceType named => named.Declaration,
        FunctionType { Method.Name: var name } => KnownTypes.FindInterface(name + "Constructor") ?? KnownTypes.Function,
        _ => null,
    };

    private static ScriptType? Find(HostInterface declaration, string name) =>
        FindIn(declaration, name) ?? FindIn(KnownTypes.EveryObject, name)
        ?? (declaration.Name.EndsWith("Constructor", StringComparison.Ordinal) ? FindIn(KnownTypes.Function, name) : null)
        ?? (declaration.IsOpen ? ScriptType.Any : null);

    private static ScriptType? FindIn(HostInterface declaration, string name) => declaration.Find(name) is { } member ? KnownTypes.Read(member) : null;
}
