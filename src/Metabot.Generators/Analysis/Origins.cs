using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis;

// Where values come from: through the compiler's conversions, through locals to what they begin with, and through members that never change.
internal sealed class Origins
{
    private readonly List<ILocalReferenceOperation> _followed = [];

    // Whether the locals that were followed never get another value. Asked last, because it looks through the whole body.
    public bool Hold() => _followed.All(use => !LocalUses.Find(use.Local, use).Any(IsWritten));

    public IOperation Follow(IOperation value)
    {
        var plain = Values.Unconverted(value);
        while (plain is ILocalReferenceOperation use && InitialValue(use) is { } initial)
        {
            _followed.Add(use);
            plain = Values.Unconverted(initial);
        }

        return plain is IMemberReferenceOperation { ConstantValue.HasValue: false } member && FixedMembers.ValueOf(member) is { } written ? Values.Unconverted(written) : plain;
    }

    // Only what is written before the use, so that following comes to an end in code that does not compile, too.
    private static IOperation? InitialValue(ILocalReferenceOperation use) =>
        use.Local.DeclaringSyntaxReferences is [var declaration]
        && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value }
        && value.Span.End <= use.Syntax.SpanStart
            ? use.SemanticModel!.GetOperation(value)
            : null;

    private static bool IsWritten(ILocalReferenceOperation use) => use.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == use,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        ITupleOperation { Parent: IDeconstructionAssignmentOperation assignment } tuple => assignment.Target == tuple,
        _ => false,
    };
}
