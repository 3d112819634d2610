namespace Metabot.Bots;

internal enum ReadKind
{
    Unknown,
    Text,
    Number,
    Boolean,
    List,
    Object,
}

// A part of a job's input as it is read: the whole of it, or one of its members.
internal sealed class RequestField
{
    private readonly SortedDictionary<string, RequestField> _members = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, RequestField> Members => _members;

    // Whether it is taken as it is, so that any member may be read.
    public bool IsWhole { get; set; }

    // Whether it is asked for before it is used, so that it may be missing.
    public bool IsTested { get; set; }

    // What it has to be, or the use would fail or say nothing.
    public ReadKind Kind { get; private set; }

    // What it most likely is.
    public ReadKind Guess { get; private set; }

    public RequestField Member(string name)
    {
        if (!_members.TryGetValue(name, out var member))
        {
            _members.Add(name, member = new RequestField());
        }

        return member;
    }

    public void Expect(ReadKind kind)
    {
        Kind = kind;
        Suppose(kind);
    }

    // What bot.json says wins over how it is used.
    public void Declare(DeclaredType type)
    {
        IsTested = type.IsOptional;
        if (type.Kind != ReadKind.Unknown)
        {
            Kind = Guess = type.Kind;
        }
    }

    public void Suppose(ReadKind kind) => Guess = Guess == ReadKind.Unknown ? kind : Guess;

    public void Add(RequestField other)
    {
        IsWhole |= other.IsWhole;
        IsTested |= other.IsTested;
        Kind = Kind == ReadKind.Unknown ? other.Kind : Kind;
        Suppose(other.Guess);
        foreach (var member in other.Members)
        {
            Member(member.Key).Add(member.Value);
        }
    }
}
