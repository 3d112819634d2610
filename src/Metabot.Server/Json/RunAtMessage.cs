using Metabot.Rules;

namespace Metabot.Server.Json;

// The words of the analyzers and of RunAt.Parse, without an exception.
internal static class RunAtMessage
{
    public static string? WhyWrong(string text) => RunAtText.Check(text) switch
    {
        RunAtVerdict.Valid => null,
        RunAtVerdict.NoSuchMoment => RuleText.Of(Rule.RunAtNoSuchMoment.Message, text, RunAtText.WhyNoSuchMoment(text)!),
        _ when RunAtRepair.TryRepair(text) is { } repaired => RuleText.Of(Rule.RunAtFormat.Message, Excerpt.Of(text), repaired),
        _ => RuleText.Of(Rule.RunAtFormatUnknown.Message, Excerpt.Of(text)),
    };
}
