using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis.Scheduling;

// A text that says what the clock of this machine shows.
internal sealed record ClockText(IOperation Text, WrittenMoment Moment, Clock Clock)
{
    // Whether the moment can be given instead of the text: the text is all of it, and made where it is given.
    public bool IsMoment => Moment.IsExact && Text.Syntax.Contains(Moment.Value.Syntax);

    // In the text, as far as it is written there.
    public Location Location => (Text.Syntax.Contains(Clock.Start.Syntax) ? Clock.Start : Text).Syntax.GetLocation();

    // Null when the text says something else.
    public static ClockText? Find(IOperation text)
    {
        var origins = new Origins();
        return WrittenMoment.In(origins.Follow(text)) is { } moment && Clock.In(moment.Value, origins) is { } clock && origins.Hold() ? new(text, moment, clock) : null;
    }
}
