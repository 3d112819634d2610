using Esprima.Ast;
using Metabot.JavaScript.Types;

namespace Metabot.JavaScript.Meaning;

// Of which type the names are that a script declares: all that is ever given to them, wherever that stands.
internal sealed class VariableTypes
{
    private readonly Dictionary<(Scope Owner, string Name), List<Func<ScriptType>>> _values = [];
    private readonly Dictionary<(Scope Owner, string Name), List<Func<ScriptType>>> _added = [];
    private readonly Dictionary<(Scope Owner, string Name), ScriptType> _known = [];
    private readonly HashSet<(Scope Owner, string Name)> _constants = [];
    private readonly Dictionary<Node, (CallExpression Call, int Index)> _callbacks = [];
    private readonly NameTable _names;
    private readonly ScriptTypes _types;

    public VariableTypes(ScriptText text, ScriptTypes types)
    {
        (_names, _types) = (text.Names, types);
        foreach (var node in text.Nodes)
        {
            Collect(node);
        }
    }

    public ScriptType Find(Scope owner, string name)
    {
        if (!_known.TryGetValue((owner, name), out var type))
        {
            // one that is made of itself
            _known[(owner, name)] = ScriptType.Any;
            type = _values.TryGetValue((owner, name), out var values) ? ScriptType.Union(values.Select(value => value())) : ScriptType.Any;
            type = _constants.Contains((owner, name)) ? type : type.Widen();
            _known[(owner, name)] = type = _added.TryGetValue((owner, name), out var added) ? AddAll(type, added) : type;
        }

        return type;
    }

    // What "+=" makes of a name is told by what it is without it.
    private static ScriptType AddAll(ScriptType type, List<Func<ScriptType>> added) =>
        added.Aggregate(type, (sum, value) => ScriptType.Union(sum, ScriptTypes.OfSum(type, value())));

    private void Collect(Node node)
    {
        switch (node)
        {
            case VariableDeclaration declaration:
                CollectDeclared(declaration);
                break;
            case ForOfStatement loop:
                Bind(TargetOf(loop.Left), () => TypeMembers.Item(_types.Read(loop.Right)));
                break;
            case ForInStatement loop:
                Bind(TargetOf(loop.Left), () => ScriptType.Text);
                break;
            case IFunction function:
                CollectParameters(function);
                break;
            case AssignmentExpression { Operator: AssignmentOperator.PlusAssign } sum:
                CollectAdded(sum);
                break;
            case AssignmentExpression assignment:
                Bind(assignment.Left, () => Assigned(assignment));
                break;
            case UpdateExpression { Argument: Identifier name }:
                Bind(name, () => ScriptType.Number);
                break;
            case CatchClause { Param: { } caught }:
                Bind(caught, () => ScriptType.Any);
                break;
            case ClassDeclaration { Id: { } type }:
                Bind(type, () => ScriptType.Any);
                break;
            case CallExpression call:
                CollectCallbacks(call);
                break;
        }
    }

    private void CollectAdded(AssignmentExpression sum)
    {
        if (sum.Left is Identifier name && FindOwner(name) is { } owner)
        {
            Add(_added, owner, name.Name, () => _types.Read(sum.Right));
        }
    }

    private void CollectDeclared(VariableDeclaration declaration)
    {
        foreach (var each in declaration.Declarations.Where(each => each.Init is not null))
        {
            if (declaration.Kind == VariableDeclarationKind.Const && each.Id is Identifier name && FindOwner(name) is { } owner)
            {
                _constants.Add((owner, name.Name));
            }

            Bind(each.Id, () => _types.Read(each.Init));
        }
    }

    private void CollectCallbacks(CallExpression call)
    {
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            if (call.Arguments[i] is IFunction)
            {
                _callbacks[call.Arguments[i]] = (call, i);
            }
        }
    }

    private void CollectParameters(IFunction function)
    {
        for (var i = 0; i < function.Params.Count; i++)
        {
            var index = i;
            Bind(function.Params[i], () => ParameterType((Node)function, index));
        }

        if (function.Id is { } name && _names.FindScope(name) is { } inside)
        {
            Bind(name, () => _types.Read((Node)function));
            if (function is FunctionDeclaration && inside.Outer?.FindOwner(name.Name) is { } owner)
            {
                Add(_values, owner, name.Name, () => _types.Read((Node)function));
            }
        }
    }

    // What a method that is declared says of the function which it takes.
    private ScriptType ParameterType(Node function, int index) =>
        _callbacks.TryGetValue(function, out var place) && _types.Read(place.Call.Callee) is FunctionType { Method: not null } method && place.Index < method.Parameters.Count
            && method.Parameters[place.Index].Type is FunctionType expected && index < expected.Parameters.Count
            ? expected.Parameters[index].Type
            : ScriptType.Any;

    private ScriptType Assigned(AssignmentExpression assignment) => assignment.Operator switch
    {
        AssignmentOperator.Assign or AssignmentOperator.OrAssign or AssignmentOperator.AndAssign or AssignmentOperator.NullishAssign => _types.Read(assignment.Right),
        _ => ScriptType.Number,
    };

    private static Node TargetOf(Node left) => left is VariableDeclaration declaration ? declaration.Declarations[0].Id : left;

    private void Bind(Node? pattern, Func<ScriptType> value)
    {
        switch (pattern)
        {
            case Identifier name when FindOwner(name) is { } owner:
                Add(_values, owner, name.Name, value);
                break;
            case AssignmentPattern given:
                Bind(given.Left, () => ScriptType.Union(value(), _types.Read(given.Right)));
                break;
            case RestElement rest:
                Bind(rest.Argument, () => ScriptType.Any);
                break;
            case ArrayPattern list:
                foreach (var item in list.Elements)
                {
                    Bind(item, () => TypeMembers.Item(value()));
                }

                break;
            case ObjectPattern fields:
                foreach (var field in fields.Properties)
                {
                    Bind(field is Property property ? property.Value : field, () => Field(field, value()));
                }

                break;
        }
    }

    private ScriptType Field(Node field, ScriptType owner) =>
        field is Property property && WrittenName.Read(property) is { } name ? _types.FindMember(owner, name.Name) ?? ScriptType.Any : ScriptType.Any;

    private static void Add(Dictionary<(Scope Owner, string Name), List<Func<ScriptType>>> all, Scope owner, string name, Func<ScriptType> value)
    {
        if (!all.TryGetValue((owner, name), out var values))
        {
            all.Add((owner, name), values = []);
        }

        values.Add(value);
    }

    private Scope? FindOwner(Identifier name) => _names.FindScope(name)?.FindOwner(name.Name);
}
