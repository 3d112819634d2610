using Metabot.Rules;

namespace Metabot.Sending;

internal static class RunAtWire
{
    public static string Text(RunAt runAt, TimeZoneInfo? serverTimeZone)
    {
        if (runAt.Moment is not { } moment)
        {
            // a RunAt that was never given a value fails here as the empty text does
            return runAt.Text ?? RunAt.Parse("").Text!;
        }

        return serverTimeZone is not null
            ? RunAtText.Write(TimeZoneInfo.ConvertTime(moment, serverTimeZone).DateTime)
            : throw JobValidationException.Create(Rule.RunAtWithoutZone, "run_at", runAt);
    }
}
