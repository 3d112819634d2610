using Metabot.Server.Json;

namespace Metabot.Server.Scripts;

// A text of the manifest with macros in it.
internal sealed record MacroText(string Template)
{
    // Null when it is absent or wrong.
    public static MacroText? Read(JsonFields fields, string name)
    {
        if (fields.NotBlankText(name) is not { } text)
        {
            return null;
        }

        foreach (var problem in TextMacros.FindProblems(text))
        {
            fields.Refuse(name, problem);
        }

        return new MacroText(text);
    }

    public static MacroText? ReadRequired(JsonFields fields, string name)
    {
        if (fields.IsMissing(name))
        {
            fields.Refuse(name, $"{name} is missing; it must be a string that is not blank");
        }

        return Read(fields, name);
    }

    public Task<string> FillAsync(RunState state) => TextMacros.FillAsync(Template, state, value => value);

    // Values in HTML stay text.
    public Task<string> FillHtmlAsync(RunState state) => TextMacros.FillAsync(Template, state, System.Net.WebUtility.HtmlEncode);
}
