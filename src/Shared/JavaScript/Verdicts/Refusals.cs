using Acornima;
using Acornima.Ast;
using Metabot.JavaScript.Places;

namespace Metabot.JavaScript.Verdicts;

// What Acornima takes and V8 refuses: `%*` for `**`, and what is newer than the measured V8, which is declarations with
// `using` and regular expressions of ES2025. Acornima's own ES2024 is no help, it refuses assignments to calls as well.
internal sealed class Refusals(string code)
{
    // The first one.
    public SyntaxFault? Fault { get; private set; }

    public void Visit(Node node) => Fault ??= node switch
    {
        VariableDeclaration { Kind: VariableDeclarationKind.Using or VariableDeclarationKind.AwaitUsing } declaration => OfUsing(declaration.Declarations[0]),
        RegExpLiteral literal => OfRegularExpression(literal),
        BinaryExpression { Operator: Operator.Exponentiation } power => OfPower(power.Left, power.Right),
        AssignmentExpression { Operator: Operator.ExponentiationAssignment } power => OfPower(power.Left, power.Right),
        _ => null,
    };

    private static SyntaxFault OfUsing(VariableDeclarator declarator) =>
        ParserFaults.UnexpectedName(declarator.Start, ((Identifier)declarator.Id).Name);

    private SyntaxFault? OfRegularExpression(RegExpLiteral literal) =>
        Tokenizer.ValidateRegExp(literal.RegExp.Pattern, literal.RegExp.Flags, out var error, EcmaVersion.ES2024) ? null : ParserFaults.Read(error!, code) with { Index = literal.Start };

    private SyntaxFault? OfPower(Node left, Node right) => Between(left, right, "**") is null && Between(left, right, "%*") is { } sign ? ParserFaults.UnexpectedToken(sign + 1, "*") : null;

    private int? Between(Node left, Node right, string sign) =>
        code.IndexOf(sign, left.End, right.Start - left.End, StringComparison.Ordinal) is var index and >= 0 ? index : null;
}
