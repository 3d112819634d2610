using Acornima;
using Acornima.Ast;

namespace Metabot.JavaScript;

// What Acornima takes and V8 refused when the facts were measured: declarations with `using`, and regular expressions of
// ES2025. Acornima's own ES2024 is no help, it refuses assignments to calls as well.
internal sealed class NewerSyntax
{
    // The first one.
    public SyntaxFault? Fault { get; private set; }

    public void Visit(Node node) => Fault ??= node switch
    {
        VariableDeclaration { Kind: VariableDeclarationKind.Using or VariableDeclarationKind.AwaitUsing } declaration => OfUsing(declaration.Declarations[0]),
        RegExpLiteral literal => OfRegularExpression(literal),
        _ => null,
    };

    private static SyntaxFault OfUsing(VariableDeclarator declarator) =>
        new(declarator.Start, $"Unexpected identifier '{((Identifier)declarator.Id).Name}'");

    private static SyntaxFault? OfRegularExpression(RegExpLiteral literal) =>
        Tokenizer.ValidateRegExp(literal.RegExp.Pattern, literal.RegExp.Flags, out var error, EcmaVersion.ES2024) ? null : new(literal.Start, error!.Description);
}
