using Metabot.Rules;
using Metabot.Server.Storage;

namespace Metabot.Server.JavaScript;

internal static class UnknownSnippet
{
    public static string Message(string name, Snippets snippets) => snippets.Names.Contains(name)
        ? $"the snippet '{Excerpt.Cut(name)}' cannot be filled in: it contains itself, or snippets stand more than {Snippets.Deepest} deep in each other"
        : NearestName.Find(name, snippets.Names) is { } nearest
        ? $"there is no snippet '{Excerpt.Cut(name)}'; did you mean '{nearest}'?"
        : $"there is no snippet '{Excerpt.Cut(name)}'; declare it under \"snippets\" in bot.json";
}
