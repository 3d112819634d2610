using Metabot.Language;

namespace Metabot.JavaScript.Types;

// What is known of a value in JavaScript. null and undefined are parts of every type, as for a compiler that is not strict, and what is not
// known is Any: a type says at least what the value can be.
internal abstract record ScriptType
{
    public static readonly ScriptType Any = new AnyType();
    public static readonly ScriptType Text = new PrimitiveType(PrimitiveKind.String);
    public static readonly ScriptType Number = new PrimitiveType(PrimitiveKind.Number);
    public static readonly ScriptType Boolean = new PrimitiveType(PrimitiveKind.Boolean);
    public static readonly ScriptType True = new PrimitiveType(PrimitiveKind.Boolean, true);
    public static readonly ScriptType False = new PrimitiveType(PrimitiveKind.Boolean, false);

    // The types of which a value has one.
    public virtual IReadOnlyList<ScriptType> Alternatives => [this];

    public bool IsAny => Alternatives.Any(each => each is AnyType);

    public static ScriptType Union(params IEnumerable<ScriptType> types)
    {
        List<ScriptType> members = [.. types.SelectMany(type => type.Alternatives).Distinct()];
        members.RemoveAll(member => member is PrimitiveType { Value: not null } literal && members.Contains(new PrimitiveType(literal.Kind)));
        return members.Count == 0 || members.Exists(member => member is AnyType) ? Any
            : members.Count == 1 ? members[0]
            : new UnionType(members);
    }

    // Without the values that it was written with: of a variable that can be given another.
    public ScriptType Widen() => Union(Alternatives.Select(each => each is PrimitiveType { Value: not null } literal ? new PrimitiveType(literal.Kind) : each));
}

internal sealed record AnyType : ScriptType;

internal enum PrimitiveKind
{
    String,
    Number,
    Boolean,
}

// With a value it is that one alone: a string, a double or a bool.
internal sealed record PrimitiveType(PrimitiveKind Kind, object? Value = null) : ScriptType;

internal sealed record ListType(ScriptType Item) : ScriptType;

// An interface of host.d.ts, or of builtins.d.ts.
internal sealed record InterfaceType(HostInterface Declaration, bool IsOfBot) : ScriptType;

internal sealed record ParameterType(string Name, ScriptType Type, bool IsOptional)
{
    public bool IsRest => Name.StartsWith("...", StringComparison.Ordinal);
}

// Method is null for a function of the script's own, whose parameters nobody has to give.
internal sealed record FunctionType(IReadOnlyList<ParameterType> Parameters, ScriptType Result, HostMember? Method = null) : ScriptType
{
    public int Required => Parameters.Count(parameter => !parameter.IsOptional && !parameter.IsRest);
}

// T and U of builtins.d.ts, and this.
internal sealed record PlaceholderType(string Name) : ScriptType;

internal sealed record UnionType(IReadOnlyList<ScriptType> Members) : ScriptType
{
    public override IReadOnlyList<ScriptType> Alternatives => Members;
}
