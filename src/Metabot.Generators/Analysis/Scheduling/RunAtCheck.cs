using Metabot.Generators.Literals;
using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis.Scheduling;

internal static class RunAtCheck
{
    // What is wrong with a text that the server will read as run_at; null when nothing is.
    public static Diagnostic? Find(MappedText text) => RunAtText.Check(text.Text) switch
    {
        RunAtVerdict.BadFormat => BadFormat(text),
        RunAtVerdict.NoSuchMoment => NoSuchMoment(text),
        _ => null,
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
