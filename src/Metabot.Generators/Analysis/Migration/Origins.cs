using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Migration;

// Where values come from: through the compiler's conversions, and through locals to what they begin with.
internal sealed class Origins
{
    private readonly List<ILocalReferenceOperation> _followed = [];

    // Whether the locals that were followed never get another value. Asked last, because it looks through the whole body.
    public bool Hold() => _followed.All(use => Root(use).Descendants().All(other => !Writes(other, use.Local)));

    public IOperation Of(IOperation value)
    {
        var plain = Values.Unconverted(value);
        while (plain is ILocalReferenceOperation use && InitialValue(use) is { } initial)
        {
            _followed.Add(use);
            plain = Values.Unconverted(initial);
        }

        return plain;
    }

    // Only what is written before the use, so that following comes to an end in code that does not compile, too.
    private static IOperation? InitialValue(ILocalReferenceOperation use) =>
        use.Local.DeclaringSyntaxReferences is [var declaration]
        && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value }
        && value.Span.End <= use.Syntax.SpanStart
            ? use.SemanticModel!.GetOperation(value)
            : null;

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    private static bool Writes(IOperation operation, ILocalSymbol local) => operation switch
    {
        IAssignmentOperation assignment => IsUse(assignment.Target, local),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => IsUse(argument.Value, local),
        _ => false,
    };

    private static bool IsUse(IOperation operation, ILocalSymbol local) =>
        operation is ILocalReferenceOperation use && SymbolEqualityComparer.Default.Equals(use.Local, local);
}
