using Metabot.Rules;

namespace Metabot.Server.Json;

// The words of the analyzers and of RunAt.Parse, without an exception.
internal static class RunAtMessage
{
    public static string? WhyWrong(string text) => RunAtText.Check(text) switch
    {
        RunAtVerdict.Valid => null,
        RunAtVerdict.NoSuchMoment => RuleText.Fill(Rule.RunAtNoSuchMoment.Message, text, RunAtText.WhyNoSuchMoment(text)!),
        _ when RunAtRepair.TryRepair(text) is { } repaired => RuleText.Fill(Rule.RunAtFormat.Message, Excerpt.Cut(text), repaired),
        _ => RuleText.Fill(Rule.RunAtFormatUnknown.Message, Excerpt.Cut(text)),
    };
}
