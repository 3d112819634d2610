using Esprima.Ast;

namespace Metabot.JavaScript.Meaning;

// Which name is used in which scope. Names are declared wherever they stand in a scope: hoisting is all there is.
internal sealed class NameTable
{
    private readonly Dictionary<Identifier, Scope> _uses = [];
    private readonly HashSet<Node> _shorthands = [];
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly List<(Scope Scope, string Name)> _assigned = [];
    private readonly List<(Scope Scope, string? Library)> _required = [];
    private readonly Scope _root = new(null, isFunction: true);
    private readonly Stack<(Node Node, Scope Scope)> _pending = new();

    private NameTable()
    {
    }

    public IEnumerable<KeyValuePair<Identifier, Scope>> Uses => _uses;

    public IEnumerable<string> UsedNames => _uses.Keys.Select(name => name.Name);

    // Under eval and with anything can be a name.
    public bool IsOpen { get; private set; }

    // Whether a library is required whose name only the run knows.
    public bool HasUnknownLibrary { get; private set; }

    public static NameTable Build(Script script)
    {
        var table = new NameTable();
        table._pending.Push((script, table._root));
        while (table._pending.Count > 0)
        {
            var (node, scope) = table._pending.Pop();
            table.Visit(node, scope);
        }

        // An assignment makes a global where there is no such name.
        table._root.Declare(table._assigned.Where(each => !each.Scope.Knows(each.Name)).Select(each => each.Name).ToList());
        table.DeclareLibraries();
        return table;
    }

    // Whether the node is a name given by the bot that the script does not declare itself.
    public bool IsHost(Node? node, string name) =>
        node is Identifier identifier && identifier.Name == name && _uses.TryGetValue(identifier, out var scope) && !scope.Knows(name);

    // Where the name is written, null for what only looks like one.
    public Scope? FindScope(Identifier name) => _uses.TryGetValue(name, out var scope) ? scope : null;

    // Whether the script looks by typeof if there is such a name before it uses it.
    public bool IsAskedFor(string name) => _asked.Contains(name);

    // In {a} the name is the key as well.
    public bool IsShorthand(Identifier name) => _shorthands.Contains(name);

    private void Visit(Node node, Scope scope)
    {
        switch (node)
        {
            case Identifier identifier:
                _uses.Add(identifier, scope);
                IsOpen |= identifier.Name == "eval";
                break;
            case Property { Shorthand: true } property:
                _shorthands.Add(property.Value);
                _pending.Push((property.Value, scope));
                break;
            case WithStatement:
                IsOpen = true;
                break;
            case UnaryExpression { Operator: UnaryOperator.TypeOf, Argument: Identifier asked }:
                _asked.Add(asked.Name);
                break;
            default:
                Declare(node, scope);
                var inner = Open(node, scope);
                foreach (var child in Children.WithoutLabels(node))
                {
                    _pending.Push((child, inner));
                }

                break;
        }
    }

    private void Declare(Node node, Scope scope)
    {
        switch (node)
        {
            case VariableDeclaration { Kind: VariableDeclarationKind.Var } variables:
                scope.DeclareInFunction(variables.Declarations.SelectMany(each => BoundNames.In(each.Id)));
                break;
            case VariableDeclaration variables:
                scope.Declare(variables.Declarations.SelectMany(each => BoundNames.In(each.Id)));
                break;
            case FunctionDeclaration function:
                scope.DeclareInFunction(BoundNames.In(function.Id));
                break;
            case ClassDeclaration type:
                scope.Declare(BoundNames.In(type.Id));
                break;
            case AssignmentExpression { Operator: AssignmentOperator.Assign } assignment:
                Assign(assignment.Left, scope);
                break;
            case ForInStatement { Left: not VariableDeclaration } loop:
                Assign(loop.Left, scope);
                break;
            case ForOfStatement { Left: not VariableDeclaration } loop:
                Assign(loop.Left, scope);
                break;
            case CallExpression { Callee: Identifier { Name: SharedLibraries.Require } } call:
                _required.Add((scope, SharedLibraries.NameIn(call)));
                break;
        }
    }

    private void Assign(Node target, Scope scope) => _assigned.AddRange(BoundNames.In(target).Select(name => (scope, name)));

    private void DeclareLibraries()
    {
        List<string?> libraries = [.. _required.Where(each => !each.Scope.Knows(SharedLibraries.Require)).Select(each => each.Library)];
        HasUnknownLibrary = libraries.Contains(null);
        _root.Declare(libraries.OfType<string>().Select(SharedLibraries.VariableOf).OfType<string>());
    }

    private static Scope Open(Node node, Scope scope)
    {
        switch (node)
        {
            case IFunction function:
                var inside = scope.New(isFunction: true);
                inside.Declare(function.Params.SelectMany(BoundNames.In).Concat(BoundNames.In(function.Id)));
                return inside;
            case IClass type:
                var members = scope.New();
                members.Declare(BoundNames.In(type.Id));
                return members;
            case CatchClause clause:
                var caught = scope.New();
                caught.Declare(BoundNames.In(clause.Param));
                return caught;
            case StaticBlock:
                return scope.New(isFunction: true);
            case BlockStatement or ForStatement or ForInStatement or ForOfStatement or SwitchStatement:
                return scope.New();
            default:
                return scope;
        }
    }
}
