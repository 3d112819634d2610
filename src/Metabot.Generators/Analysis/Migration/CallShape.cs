using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Migration;

// A call as it reads: an extension method is called on its first argument.
internal static class CallShape
{
    public static IOperation? Receiver(this IInvocationOperation call) =>
        call.Instance ?? call.Arguments.FirstOrDefault(argument => IsReceiver(call, argument))?.Value;

    // What is handed over in the parentheses, the elements of a params array one by one.
    public static IEnumerable<IOperation> Inputs(this IInvocationOperation call) => call.Arguments
        .Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue && !IsReceiver(call, argument))
        .SelectMany(Elements);

    private static bool IsReceiver(IInvocationOperation call, IArgumentOperation argument) =>
        call.TargetMethod.IsExtensionMethod && argument.Parameter?.Ordinal == 0;

    private static IEnumerable<IOperation> Elements(IArgumentOperation argument) =>
        argument is { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } elements } }
            ? elements.ElementValues.AsEnumerable()
            : [argument.Value];
}
