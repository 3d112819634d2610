using Esprima.Ast;
using Metabot.JavaScript.Types;

namespace Metabot.JavaScript.Meaning;

// A function body that parses.
internal sealed class ScriptText(HoledText text, Script tree)
{
    private readonly Lazy<NameTable> _names = new(() => NameTable.Build(tree));

    private readonly Lazy<IReadOnlyList<Node>> _nodes = new(() => [.. Children.AllIn(tree)]);

    private ScriptTypes? _types;

    public HoledText Text => text;

    public string Code => text.Text;

    // What makes a name known that nobody means by another one.
    public string HowToDeclare { get; init; } = "declare it, or list it in metabot.known_globals if the bot knows it";

    public Script Tree => tree;

    public IReadOnlyList<TextRange> Holes => text.Holes;

    // In the order of the text.
    public IReadOnlyList<Node> Nodes => _nodes.Value;

    public NameTable Names => _names.Value;

    // What is known of the job's input.
    public ScriptType Request { get; init; } = ScriptType.Any;

    // The same text where more is known of the job's input.
    public ScriptText With(ScriptType request) => new(text, tree) { HowToDeclare = HowToDeclare, Request = request };

    public ScriptTypes Types => _types ??= new ScriptTypes(this);

    public bool HasHole(Node node) => text.HasHole(node.Range.Start, node.Range.End);

    // The values that the body returns, null for a return without one; functions inside have their own.
    public IReadOnlyList<ReturnStatement> Returns() => [.. Children.AllIn(tree, withFunctions: false).OfType<ReturnStatement>()];
}
