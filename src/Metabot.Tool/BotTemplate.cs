using System.Reflection;

namespace Metabot.Tool;

// The files of a new bot, embedded from template/, with the schema that an editor completes bot.json by.
internal static class BotTemplate
{
    private const string Prefix = "template/";

    private static readonly Assembly Assembly = typeof(BotTemplate).Assembly;

    // Paths inside the bot's folder, with / between their parts.
    public static IReadOnlyList<string> Files { get; } =
        [.. Assembly.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal)];

    public static Stream Open(string file) => Assembly.GetManifestResourceStream(Prefix + file)!;
}
