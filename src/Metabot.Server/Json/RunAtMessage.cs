using Metabot.Rules;

namespace Metabot.Server.Json;

// The words of the analyzers and of RunAt.Parse, without an exception.
internal static class RunAtMessage
{
    public static string? WhyWrong(string text) => RunAtText.Check(text) switch
    {
        RunAtVerdict.Valid => null,
        RunAtVerdict.NoSuchMoment => RuleText.Of(RuleMessages.RunAtNoSuchMoment, text, RunAtText.WhyNoSuchMoment(text)!),
        _ when RunAtRepair.TryRepair(text) is { } repaired => RuleText.Of(RuleMessages.RunAtFormat, Excerpt.Of(text), repaired),
        _ => RuleText.Of(RuleMessages.RunAtFormatUnknown, Excerpt.Of(text)),
    };
}
