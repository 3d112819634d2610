using System.Text.Json.Serialization;
using Metabot.Json;
using Metabot.Rules;

namespace Metabot;

/// <summary>
/// The moment at which a job runs (wire field <c>run_at</c>): either text that goes to the server as it is, or a
/// moment with an offset that the client writes in the server's time zone.
/// </summary>
/// <remarks>
/// The wire has no offset: the server reads <c>yyyy-MM-dd HH:mm:ss</c> in its own time zone (the platform's documentation).
/// A <see cref="DateTimeOffset"/> therefore needs the client's <c>ServerTimeZone</c> option, which has no default
/// (this project's decision: a guessed zone runs jobs at the wrong hour). Fractions of a second are cut off.
/// </remarks>
[JsonConverter(typeof(RunAtJsonConverter))]
public readonly record struct RunAt
{
    private RunAt(string? text, DateTimeOffset? moment) => (Text, Moment) = (text, moment);

    /// <summary>The text as the server will read it, in the server's time zone; null when made from a moment.</summary>
    public string? Text { get; }

    /// <summary>The moment, exact in any time zone; null when made from text.</summary>
    public DateTimeOffset? Moment { get; }

    /// <summary>Takes a text in the server's time zone.</summary>
    /// <param name="text">In the form <c>yyyy-MM-dd HH:mm:ss</c>, for example <c>2027-01-21 21:00:00</c>; constants are checked while typing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="JobValidationException">The text has another form (rule MBOT2001) or names no real moment (rule MBOT2002).</exception>
    public static RunAt Parse(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        return RunAtText.Check(text) switch
        {
            RunAtVerdict.Valid => new RunAt(text, null),
            RunAtVerdict.NoSuchMoment => throw JobValidationException.Create(Rule.RunAtNoSuchMoment, "run_at", text, RunAtText.WhyNoSuchMoment(text)!),
            _ when RunAtRepair.TryRepair(text) is { } repaired => throw JobValidationException.Create(Rule.RunAtFormat, "run_at", Excerpt.Cut(text), repaired),
            _ => throw JobValidationException.Create(Rule.RunAtFormatUnknown, "run_at", Excerpt.Cut(text)),
        };
    }

    /// <summary>Takes a moment; the client writes it in the server's time zone.</summary>
    /// <param name="moment">The moment, exact in any time zone.</param>
    public static RunAt FromDateTimeOffset(DateTimeOffset moment) => new(null, moment);

    /// <summary>Takes a moment; the client writes it in the server's time zone.</summary>
    /// <param name="moment">The moment, exact in any time zone.</param>
    public static implicit operator RunAt(DateTimeOffset moment) => FromDateTimeOffset(moment);

    /// <summary>The text, or the moment in round-trip form.</summary>
    public override string ToString() => Text ?? Moment?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
