using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis;

// A string that is put together from parts. IsInOrder tells whether the parts, one after the other, are the string.
internal sealed record ComposedText(IReadOnlyList<IOperation> Parts, bool IsInOrder)
{
    // A first look that costs next to nothing.
    public static bool IsLikely(IOperation value) => Unconverted(value) is { ConstantValue.HasValue: false } whole
        && (IsText(whole) || ArgumentsOf(whole, "Format") is not null || ChildrenOf(whole) is not null);

    // Null where nothing is put together.
    public static ComposedText? Read(IOperation value)
    {
        var whole = Unconverted(value);
        return whole switch
        {
            _ when whole.ConstantValue.HasValue => null,
            ILocalReferenceOperation local when IsText(local) => OfLocal(local),
            _ when ArgumentsOf(whole, "Format") is { } format => new(format, IsInOrder: false),
            _ when ChildrenOf(whole) is null => null,
            _ => new(Flatten(whole), IsInOrder: true),
        };
    }

    private static bool IsText(IOperation value) => value is ILocalReferenceOperation { Type.SpecialType: SpecialType.System_String };

    // A local that is built from parts where it is declared, or by `+=`; null where it gets its value in other ways as well.
    private static ComposedText? OfLocal(ILocalReferenceOperation local)
    {
        var added = new List<IOperation>();
        foreach (var use in LocalUses.Find(local.Local, local))
        {
            switch (use.Parent)
            {
                case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } addition when addition.Target == use:
                    added.Add(addition.Value);
                    break;
                case IAssignmentOperation assignment when assignment.Target == use:
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out }:
                    return null;
            }
        }

        // a local that is its own value does not compile, but is looked at all the same
        return LocalUses.InitialValue(local) is { } initial && initial.Syntax.SpanStart < local.Syntax.SpanStart && (added.Count > 0 || Read(initial) is not null)
            ? new((Read(initial)?.Parts ?? [initial]).Concat(added.SelectMany(Flatten)).ToList(), IsInOrder: false)
            : null;
    }

    private static List<IOperation> Flatten(IOperation whole)
    {
        var parts = new List<IOperation>();
        var pending = new Stack<IOperation>();
        pending.Push(whole);
        while (pending.Count > 0)
        {
            var next = Unconverted(pending.Pop());
            if (next.ConstantValue.HasValue || ChildrenOf(next) is not { } children)
            {
                parts.Add(next);
                continue;
            }

            foreach (var child in children.Reverse())
            {
                pending.Push(child);
            }
        }

        return parts;
    }

    private static IEnumerable<IOperation>? ChildrenOf(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => [sum.LeftOperand, sum.RightOperand],
        IInterpolatedStringOperation { Type.SpecialType: SpecialType.System_String } interpolated => interpolated.Parts,
        IInterpolatedStringTextOperation text => [text.Text],
        IInterpolationOperation { FormatString: null, Alignment: null } hole => [hole.Expression],
        _ => ArgumentsOf(operation, "Concat"),
    };

    private static ImmutableArray<IOperation> ElementsOf(IOperation value) =>
        value is IArrayCreationOperation { Initializer: { } initializer } ? initializer.ElementValues : ImmutableArray.Create(value);

    private static IReadOnlyList<IOperation>? ArgumentsOf(IOperation operation, string method) =>
        operation is IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.SpecialType: SpecialType.System_String } target } call && target.Name == method
            ? [.. call.Arguments.SelectMany(argument => ElementsOf(Unconverted(argument.Value))).Select(Unconverted)]
            : null;

    private static IOperation Unconverted(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }
}
