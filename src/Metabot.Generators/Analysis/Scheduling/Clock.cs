using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Scheduling;

// The clock of this machine at the beginning of some arithmetic. Start is where the arithmetic begins: the clock itself, or what it was put into before.
internal sealed record Clock(IOperation Start, string Name)
{
    // A property may be computed from itself.
    private const int LongestArithmetic = 256;

    // Null when the moment comes from elsewhere, or was converted to another zone.
    public static Clock? In(IOperation moment, Origins origins)
    {
        IOperation? start = null;
        var next = moment;
        for (var steps = 0; next is not null && WrittenMoment.IsMoment(next.Type) && steps < LongestArithmetic; steps++)
        {
            var origin = origins.Follow(next);
            start ??= origin == Values.Unconverted(next) ? null : next;
            if (NameOf(origin) is { } name)
            {
                return new(start ?? origin, name);
            }

            next = Before(origin);
        }

        return null;
    }

    private static string? NameOf(IOperation value) => value switch
    {
        IPropertyReferenceOperation { Property: { IsStatic: true, Name: "Now" or "UtcNow" or "Today", ContainingType: var type } property } when WrittenMoment.IsMoment(type) => $"{type.Name}.{property.Name}",
        IInvocationOperation { TargetMethod: { Name: "GetUtcNow" or "GetLocalNow", ContainingType.Name: "TimeProvider" } method } => $"TimeProvider.{method.Name}",
        _ => null,
    };

    private static IOperation? Before(IOperation moment) => moment switch
    {
        IPropertyReferenceOperation property => property.Instance,
        IInvocationOperation { TargetMethod.Name: not "ToOffset" } method => method.Instance,
        IBinaryOperation sum => sum.LeftOperand,
        IConversionOperation conversion => conversion.Operand,
        _ => null,
    };
}
