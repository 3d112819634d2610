namespace Metabot.Generators.CodeFixes.Migration;

public enum CallStyle
{
    PostAsJson,
    SerializedContent,
    RawText,
    Dictionary,
    OwnExtension,
}

// The statements of a call that posts a job by hand.
internal static class SeededCall
{
    private const string Url = "\"/bots/42/jobs/schedule\"";

    // What a name is on the wire is known of a text, not of a member.
    public static bool IsLeftAlone(CallStyle style, int seed) =>
        SeededBody.Create(seed) is var body && (body.HasHalfRepeat || (body.HasCapital && style is not CallStyle.RawText));

    public static string Write(CallStyle style, int seed)
    {
        var body = SeededBody.Create(seed);
        return style switch
        {
            CallStyle.PostAsJson => $"await http.PostAsJsonAsync({Url}, {body.Object});",
            CallStyle.SerializedContent => $"await http.PostAsync({Url}, new StringContent(JsonSerializer.Serialize({body.Object})));",
            CallStyle.RawText => $"await http.PostAsync({Url}, new StringContent($$\"\"\"{body.Json}\"\"\"));",
            CallStyle.Dictionary => $"var body = new Dictionary<string, object> {{ {body.Entries} }}; await http.PostAsync({Url}, JsonContent.Create(body));",
            _ => $"await {Url}.PostJsonAsync({body.Object});",
        };
    }
}
