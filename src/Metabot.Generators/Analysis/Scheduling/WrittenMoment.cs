using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Scheduling;

// A DateTime that is made into a text. IsExact says that the text is the moment to the second and nothing else.
internal sealed record WrittenMoment(IOperation Value, bool IsExact)
{
    public static WrittenMoment? In(IOperation text, ITypeSymbol dateTime) => text switch
    {
        IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } call when instance.Type.Is(dateTime) =>
            new(instance, call.Arguments is [var format, ..] && IsWireFormat(format.Value.ConstantValue)),
        IInterpolatedStringOperation { Parts: var parts } => parts
            .OfType<IInterpolationOperation>()
            .Where(hole => hole.Expression.Type.Is(dateTime))
            .Select(hole => new WrittenMoment(
                hole.Expression, parts.Length == 1 && hole.Alignment is null && hole.FormatString is { } format && IsWireFormat(format.ConstantValue)))
            .FirstOrDefault(),
        _ => null,
    };

    private static bool IsWireFormat(Optional<object?> format) => format is { HasValue: true, Value: RunAtText.Format };
}
