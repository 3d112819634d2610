using Esprima.Ast;

namespace Metabot.JavaScript.Meaning;

// What a script writes into objects, so that they have more than they had.
internal sealed class ScriptWrites
{
    private static readonly string[] Growing = ["push", "unshift", "splice", "fill"];

    // Whose work on an object is not followed.
    private static readonly string[] Changing = ["defineProperty", "defineProperties", "setPrototypeOf", "__proto__", "Reflect", "Proxy", "__defineGetter__"];

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public ScriptWrites(ScriptText text)
    {
        foreach (var node in text.Nodes)
        {
            Look(node);
        }
    }

    // Whether any object may be another afterwards.
    public bool ChangesTypes { get; private set; }

    // Whether a list may have items that it was not written with.
    public bool ChangeItems { get; private set; }

    public bool Gives(string name) => _names.Contains(name);

    private void Look(Node node)
    {
        switch (node)
        {
            case AssignmentExpression { Left: MemberExpression target }:
                Write(target);
                break;
            case UpdateExpression { Argument: MemberExpression target }:
                Write(target);
                break;
            case CallExpression { Callee: MemberExpression { Property: Identifier { Name: "assign" } } } call when call.Arguments.Count == 0 || call.Arguments[0] is not ObjectExpression:
                ChangesTypes = true;
                break;
            case MemberExpression { Computed: false, Property: Identifier property }:
                ChangeItems |= Growing.Contains(property.Name);
                ChangesTypes |= Changing.Contains(property.Name);
                break;
            case Identifier name:
                ChangesTypes |= Changing.Contains(name.Name);
                break;
        }
    }

    private void Write(MemberExpression target)
    {
        ChangeItems |= target.Computed;
        if (WrittenName.Read(target) is { } name)
        {
            _names.Add(name.Name);
        }
    }
}
