using Esprima.Ast;
using Metabot.JavaScript.Types;

namespace Metabot.JavaScript.Meaning;

// Of which type each value of a script is, as far as it is looked at. One thread at a time.
internal sealed class ScriptTypes
{
    private static readonly ScriptType TypeNames = ScriptType.Union(
        new[] { "string", "number", "bigint", "boolean", "symbol", "undefined", "object", "function" }.Select(name => new PrimitiveType(PrimitiveKind.String, name)));

    private readonly Dictionary<Node, ScriptType> _types = [];
    private readonly ScriptText _text;
    private readonly ScriptWrites _writes;
    private readonly VariableTypes _variables;
    private readonly TypeGuards? _guards;

    public ScriptTypes(ScriptText text)
    {
        (_text, _writes) = (text, new ScriptWrites(text));
        _variables = new VariableTypes(text, this);
        _guards = TypeGuards.Find(text);
    }

    // Where objects can become anything at any time nothing is known of them.
    public bool AreKnown => !_text.Names.IsOpen && !_writes.ChangesTypes;

    public ScriptType Read(Node? node)
    {
        if (node is null)
        {
            return ScriptType.Any;
        }

        if (!_types.TryGetValue(node, out var type))
        {
            // one that leads to itself
            _types[node] = ScriptType.Any;
            type = Infer(node);
            _types[node] = type = node is Identifier or MemberExpression && _guards?.RulesOut(node, type) == true ? ScriptType.Any : type;
        }

        return type;
    }

    // Null for what the value surely does not have.
    public ScriptType? FindMember(ScriptType owner, string name) => _writes.Gives(name) ? ScriptType.Any : TypeMembers.Find(owner, name);

    // A hole is a name that only the run knows.
    public WrittenName? NameOf(MemberExpression member) => _text.HasHole(member.Property) ? null : WrittenName.Read(member);

    private ScriptType Infer(Node node) => node switch
    {
        Literal literal => OfLiteral(literal),
        TemplateLiteral => ScriptType.Text,
        Identifier name => OfName(name),
        MemberExpression member => OfMember(member),
        ChainExpression chain => Read(chain.Expression),
        CallExpression call => OfCall(call),
        NewExpression { Callee: Identifier name } when IsOfLanguage(name) => KnownTypes.FindInstance(name.Name),
        UnaryExpression unary => OfUnary(unary),
        LogicalExpression logical => OfLogical(logical),
        BinaryExpression binary => OfBinary(binary),
        ConditionalExpression choice => ScriptType.Union(Read(choice.Consequent), Read(choice.Alternate)),
        SequenceExpression sequence => Read(sequence.Expressions[sequence.Expressions.Count - 1]),
        AssignmentExpression { Operator: AssignmentOperator.Assign } assignment => Read(assignment.Right),
        ArrayExpression list => OfList(list),
        ObjectExpression => new RecordType(static () => null),
        IFunction function => new FunctionType([], OfResult(function)),
        _ => ScriptType.Any,
    };

    // The value of a hole is not the one that stands for it; what is written as null may be anything.
    private ScriptType OfLiteral(Literal literal)
    {
        ScriptType type = literal.TokenType switch
        {
            Esprima.TokenType.StringLiteral => new PrimitiveType(PrimitiveKind.String, literal.StringValue),
            Esprima.TokenType.NumericLiteral => new PrimitiveType(PrimitiveKind.Number, literal.NumericValue),
            Esprima.TokenType.BooleanLiteral => literal.BooleanValue == true ? ScriptType.True : ScriptType.False,
            Esprima.TokenType.RegularExpression => KnownTypes.FindInstance("RegExp"),
            _ => ScriptType.Any,
        };
        return _text.HasHole(literal) ? type.Widen() : type;
    }

    private bool IsOfLanguage(Identifier name) => _text.Names.IsHost(name, name.Name);

    private ScriptType OfName(Identifier name) => _text.Names.FindScope(name) is not { } scope ? ScriptType.Any
        : scope.FindOwner(name.Name) is { } owner ? _variables.Find(owner, name.Name)
        : name.Name == "request" ? _text.Request
        : KnownTypes.FindGlobal(name.Name);

    private ScriptType OfMember(MemberExpression member) => NameOf(member) is { } name ? FindMember(Read(member.Object), name.Name) ?? ScriptType.Any
        : member.Computed && Read(member.Property).Widen() == ScriptType.Number ? TypeMembers.Item(Read(member.Object))
        : ScriptType.Any;

    private ScriptType OfCall(CallExpression call)
    {
        if (call.Callee is Identifier { Name: SharedLibraries.Require } require && IsOfLanguage(require))
        {
            return SharedLibraries.NameIn(call) is { } library ? KnownTypes.FindModule(library) : ScriptType.Any;
        }

        return Read(call.Callee) is not FunctionType function ? ScriptType.Any
            : function.Result is PlaceholderType or ListType { Item: PlaceholderType } && call.Arguments.Count > 0
                ? TypeMembers.Fill(function.Result, "U", Read(call.Arguments[0]) is FunctionType given ? given.Result : ScriptType.Any)
            : function.Result;
    }

    private ScriptType OfUnary(UnaryExpression unary) => unary.Operator switch
    {
        UnaryOperator.LogicalNot or UnaryOperator.Delete => ScriptType.Boolean,
        UnaryOperator.TypeOf => TypeNames,
        UnaryOperator.Minus when unary.Argument is Literal { TokenType: Esprima.TokenType.NumericLiteral } literal && !_text.HasHole(literal) =>
            new PrimitiveType(PrimitiveKind.Number, -literal.NumericValue),
        UnaryOperator.Plus or UnaryOperator.Increment or UnaryOperator.Decrement => ScriptType.Number,
        UnaryOperator.Minus or UnaryOperator.BitwiseNot => IsNumber(unary.Argument) ? ScriptType.Number : ScriptType.Any,
        _ => ScriptType.Any,
    };

    private ScriptType OfLogical(LogicalExpression logical)
    {
        var (left, right) = (Read(logical.Left), Read(logical.Right));
        return logical.Operator == BinaryOperator.NullishCoalescing ? ScriptType.Union(left, right)
            : ScriptType.Union([.. left.Alternatives.Select(each => WithTruth(each, logical.Operator == BinaryOperator.LogicalOr)).OfType<ScriptType>(), right]);
    }

    // What is left of a type where its value counts as true, or does not; null where nothing is.
    private static ScriptType? WithTruth(ScriptType type, bool isTrue) => type switch
    {
        AnyType => type,
        PrimitiveType { Value: { } value } => value is not (false or "" or 0d or double.NaN) == isTrue ? type : null,
        PrimitiveType { Kind: PrimitiveKind.Boolean } => isTrue ? ScriptType.True : ScriptType.False,
        PrimitiveType { Kind: PrimitiveKind.String } => isTrue ? type : new PrimitiveType(PrimitiveKind.String, ""),
        PrimitiveType => isTrue ? type : new PrimitiveType(PrimitiveKind.Number, 0d),
        _ => isTrue ? type : null,
    };

    private ScriptType OfBinary(BinaryExpression binary) => binary.Operator switch
    {
        BinaryOperator.Plus => OfSum(Read(binary.Left), Read(binary.Right)),
        BinaryOperator.Minus or BinaryOperator.Times or BinaryOperator.Divide or BinaryOperator.Modulo or BinaryOperator.Exponentiation
            or BinaryOperator.BitwiseAnd or BinaryOperator.BitwiseOr or BinaryOperator.BitwiseXor or BinaryOperator.LeftShift or BinaryOperator.RightShift =>
            IsNumber(binary.Left) || IsNumber(binary.Right) ? ScriptType.Number : ScriptType.Any,
        BinaryOperator.UnsignedRightShift => ScriptType.Number,
        _ => ScriptType.Boolean,
    };

    public static ScriptType OfSum(ScriptType left, ScriptType right) =>
        left.Widen() == ScriptType.Text || right.Widen() == ScriptType.Text ? ScriptType.Text
        : left.Widen() == ScriptType.Number && right.Widen() == ScriptType.Number ? ScriptType.Number
        : ScriptType.Any;

    // Of two big integers it is one, and those are not known here.
    private bool IsNumber(Node node) => Read(node).Alternatives.All(type => type is PrimitiveType);

    private ListType OfList(ArrayExpression list) => new ListType(_writes.ChangeItems || list.Elements.Any(each => each is null or SpreadElement)
        ? ScriptType.Any
        : ScriptType.Union(list.Elements.Select(each => Read(each).Widen())));

    // Of the values that a function gives, without those that it was written with.
    private ScriptType OfResult(IFunction function) => function.Async || function.Generator ? ScriptType.Any
        : function.Body is Expression result ? Read(result).Widen()
        : ScriptType.Union(Children.AllIn(function.Body, withFunctions: false).OfType<ReturnStatement>().Select(each => Read(each.Argument))).Widen();
}
