using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Scheduling;

internal static class LocalTimeCheck
{
    // Of a text for run_at. The call that takes the text is what the fix replaces; null where the fix does not know it.
    public static Diagnostic? Find(IOperation text, INamedTypeSymbol dateTime, IInvocationOperation? parse)
    {
        if (WrittenMoment.In(text, dateTime) is not { } moment || ClockIn(moment.Value, dateTime) is not { } clock)
        {
            return null;
        }

        // nothing for the fix when the text is not all of the moment
        var additional = moment.IsExact && parse is not null ? new[] { parse.Syntax.GetLocation(), moment.Value.Syntax.GetLocation() } : [];
        return Diagnostic.Create(CallRules.LocalTimeAsText, clock.Syntax.GetLocation(), additional, $"DateTime.{clock.Property.Name}");
    }

    // DateTime.Now and the like at the beginning of some arithmetic; null when the moment comes from elsewhere.
    private static IPropertyReferenceOperation? ClockIn(IOperation? moment, INamedTypeSymbol dateTime)
    {
        while (moment is not null && moment.Type.Is(dateTime))
        {
            if (moment is IPropertyReferenceOperation { Property: { IsStatic: true, Name: "Now" or "UtcNow" or "Today" } } clock)
            {
                return clock;
            }

            moment = moment switch
            {
                IPropertyReferenceOperation property => property.Instance,
                IInvocationOperation method => method.Instance,
                IBinaryOperation sum => sum.LeftOperand,
                _ => null,
            };
        }

        return null;
    }
}
