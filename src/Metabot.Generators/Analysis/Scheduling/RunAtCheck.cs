using System.Globalization;
using Metabot.Generators.Literals;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Scheduling;

internal static class RunAtCheck
{
    // What is wrong with a text that the server will read as run_at; null when nothing is.
    public static Diagnostic? Find(MappedText text, AnalyzerOptions options) => RunAtText.Check(text.Text) switch
    {
        RunAtVerdict.BadFormat => BadFormat(text),
        RunAtVerdict.NoSuchMoment => NoSuchMoment(text),
        _ => RunAtZone.Find(options, text.Tree) is { } zone ? InZone(text, zone) : null,
    };

    private static Diagnostic? InZone(MappedText text, TimeZoneInfo zone) => LocalTime.FindOffsets(zone, RunAtText.Read(text.Text)).Count switch
    {
        0 => MappedDiagnostic.Create(Rule.RunAtNoSuchMoment.Descriptor, text, 0, text.Text.Length, text.Text, string.Format(CultureInfo.InvariantCulture, RuleMessages.SkippedIn, zone.Id)),
        1 => null,
        _ => MappedDiagnostic.Create(Rule.RunAtTwice.Descriptor, text, 0, text.Text.Length, text.Text, zone.Id),
    };

    private static Diagnostic BadFormat(MappedText text)
    {
        var shown = Excerpt.Cut(text.Text);
        return RunAtRepair.TryRepair(text.Text) is { } repaired
            ? MappedDiagnostic.Create(Rule.RunAtFormat.Descriptor, text, 0, text.Text.Length, shown, repaired)
            : MappedDiagnostic.Create(Rule.RunAtFormatUnknown.Descriptor, text, 0, text.Text.Length, shown);
    }

    private static Diagnostic NoSuchMoment(MappedText text)
    {
        var (start, length, why) = RunAtText.FindFault(text.Text)!.Value;
        return MappedDiagnostic.Create(Rule.RunAtNoSuchMoment.Descriptor, text, start, length, text.Text, why);
    }
}
