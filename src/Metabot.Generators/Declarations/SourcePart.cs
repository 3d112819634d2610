using System.Collections.Immutable;

namespace Metabot.Generators.Declarations;

// A piece of source that names are looked up in: a part of a type, the global directives of a file, or its top-level
// statements. What it says is read when it is asked for the first time.
internal abstract class SourcePart
{
    private readonly Lazy<PartText> _text;

    protected SourcePart(ImmutableArray<string> namespaces)
    {
        _text = new Lazy<PartText>(Read);
        Namespaces = namespaces;
    }

    // Those around it, outermost first: "" (the global one), Shop, Shop.Jobs.
    public ImmutableArray<string> Namespaces { get; }

    public PartText Text => _text.Value;

    public bool IsSame(SourcePart other) => ReferenceEquals(this, other) || Text.IsSame(other.Text);

    protected abstract PartText Read();
}
