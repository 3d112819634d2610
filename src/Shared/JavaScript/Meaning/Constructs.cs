using System.Text.RegularExpressions;
using Esprima.Ast;

namespace Metabot.JavaScript.Meaning;

// Syntax that JavaScript did not always have: the year of the edition that brought it, and how it was written before.
internal sealed record Construct(int Year, string Name, string? Before, Func<Node, bool> Is);

internal static class Constructs
{
    public static readonly Construct[] All =
    [
        new(2015, "'let'", "write 'var'", node => node is VariableDeclaration { Kind: VariableDeclarationKind.Let }),
        new(2015, "'const'", "write 'var'", node => node is VariableDeclaration { Kind: VariableDeclarationKind.Const }),
        new(2015, "an arrow function", "write 'function'", node => node is ArrowFunctionExpression),
        new(2015, "a class", "write a function", node => node is IClass),
        new(2015, "a template", "put the text together with '+'", node => node is TemplateLiteral),
        new(2015, "destructuring", "take the parts one by one", node => node is ObjectPattern or ArrayPattern),
        new(2015, "a default value", "test for undefined", node => node is AssignmentPattern),
        new(2015, "a rest parameter", "use 'arguments'", node => node is IFunction function && function.Params.Any(each => each is RestElement)),
        new(2015, "'...' in a list", "use concat or apply", node => node is ArrayExpression or CallExpression or NewExpression && HasSpread(node)),
        new(2015, "'for … of'", "count with an index", node => node is ForOfStatement),
        new(2015, "a shorthand property", "write the name twice", node => node is Property { Shorthand: true, Value: Identifier }),
        new(2015, "a shorthand method", "write 'name: function'", node => node is Property { Method: true }),
        new(2015, "a computed key", "assign it afterwards", node => node is Property { Computed: true }),
        new(2015, "a generator", null, node => node is IFunction { Generator: true }),
        new(2015, "'new.target'", null, node => node is MetaProperty),
        new(2015, "a binary or octal number", "write it with 0x", node => HasRaw(node, "^0[bBoO]")),
        new(2015, "a regular expression with a flag of 'uy'", null, node => HasFlag(node, "uy")),
        new(2016, "'**'", "use Math.pow", node => node is BinaryExpression { Operator: BinaryOperator.Exponentiation } or AssignmentExpression { Operator: AssignmentOperator.ExponentiationAssign }),
        new(2017, "an async function", null, node => node is IFunction { Async: true }),
        new(2018, "'...' in an object", "use Object.assign", node => node is ObjectExpression && HasSpread(node)),
        new(2018, "the rest of an object", "take the parts one by one", node => node is ObjectPattern { Properties: var properties } && properties.Any(each => each is RestElement)),
        new(2018, "'for await'", null, node => node is ForOfStatement { Await: true }),
        new(2018, "a regular expression with the flag 's'", "write [^] for any character", node => HasFlag(node, "s")),
        new(2018, "a lookbehind, named group or property in a regular expression", null, node => node is RegExpLiteral { Regex.Pattern: var pattern } && Regex.IsMatch(pattern, @"\(\?<|\\[pP]\{")),
        new(2019, "'catch' without a name", "name the exception", node => node is CatchClause { Param: null }),
        new(2020, "'?.'", "test with '&&'", node => node is ChainExpression),
        new(2020, "'??'", "test for null", node => node is BinaryExpression { Operator: BinaryOperator.NullishCoalescing }),
        new(2020, "a BigInt", null, node => node is Literal { TokenType: Esprima.TokenType.BigIntLiteral }),
        new(2020, "'import()'", null, node => node is ImportExpression),
        new(2021, "'??=', '||=' or '&&='", "assign in an 'if'", node => node is AssignmentExpression { Operator: AssignmentOperator.NullishAssign or AssignmentOperator.OrAssign or AssignmentOperator.AndAssign }),
        new(2021, "'_' in a number", "leave it out", node => HasRaw(node, "_")),
        new(2022, "a class field", "assign it in the constructor", node => node is PropertyDefinition),
        new(2022, "a private name", "write a name that begins with '_'", node => node is PrivateIdentifier),
        new(2022, "a static block", null, node => node is StaticBlock),
        new(2022, "a regular expression with the flag 'd'", null, node => HasFlag(node, "d")),
    ];

    private static bool HasSpread(Node node) => node.ChildNodes.Any(child => child is SpreadElement);

    private static bool HasRaw(Node node, string pattern) =>
        node is Literal { TokenType: Esprima.TokenType.NumericLiteral or Esprima.TokenType.BigIntLiteral, Raw: var raw } && Regex.IsMatch(raw, pattern);

    private static bool HasFlag(Node node, string flags) => node is RegExpLiteral { Regex.Flags: var given } && given.IndexOfAny(flags.ToCharArray()) >= 0;
}
