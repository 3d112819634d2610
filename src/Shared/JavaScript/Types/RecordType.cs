namespace Metabot.JavaScript.Types;

// A JSON object with named fields. Types may contain themselves, so fields are looked at on demand; null where any name may be there.
internal sealed record RecordType(Func<IReadOnlyDictionary<string, ScriptType>?> Describe, bool IsWholeInput = false) : ScriptType
{
    private readonly Lazy<IReadOnlyDictionary<string, ScriptType>?> _fields = new(Describe);

    public IReadOnlyDictionary<string, ScriptType>? Fields => _fields.Value;

    // A record is itself alone: to compare its fields would go round in circles.
    public bool Equals(RecordType? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
