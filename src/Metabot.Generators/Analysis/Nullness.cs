using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis;

// Whether a value that is only known at run time may turn out to be none.
internal static class Nullness
{
    public static bool MayBeNull(IOperation value) =>
        FlowOf(value) != NullableFlowState.NotNull && Branches.Collect(value).Any(branch => !IsReplaced(branch) && IsPossible(branch));

    // The left side of ??.
    private static bool IsReplaced(IOperation branch) => Values.Destination(branch) is ICoalesceOperation { Value: var left } && Values.Unconverted(left) == branch;

    private static bool IsPossible(IOperation value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: var constant } } => constant is null,
        IThrowOperation => false,
        { Type.IsValueType: true } => value.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T,
        _ => FlowOf(value) switch
        {
            NullableFlowState.NotNull => false,
            NullableFlowState.MaybeNull => true,
            // where annotations are off, what is made on the spot is there
            _ => value is not (IObjectCreationOperation or IInterpolatedStringOperation or IBinaryOperation or IInvocationOperation { TargetMethod.ReturnNullableAnnotation: NullableAnnotation.NotAnnotated }),
        },
    };

    private static NullableFlowState FlowOf(IOperation value) =>
        value.SemanticModel?.GetTypeInfo(Values.Unconverted(value).Syntax).Nullability.FlowState ?? NullableFlowState.None;
}
