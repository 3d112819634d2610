namespace Metabot.Server.Scripts;

// What the bot says by itself, in the language of the lead or of the bot.
internal sealed record BotWords(string Yes, string No, string Choose)
{
    public const string DefaultLanguage = "en";

    // By the code of bot.json's language.
    public static readonly IReadOnlyDictionary<string, BotWords> Known = new Dictionary<string, BotWords>
    {
        ["en"] = new("yes", "no", "Choose:"),
        ["ru"] = new("да", "нет", "Выберите:"),
    };

    public static BotWords Read(RunState state) =>
        Find(state.Lead?.LangCode) ?? Find(state.Bot.Language) ?? Known[DefaultLanguage];

    // A lead's language may have a region: ru-RU.
    private static BotWords? Find(string? language) =>
        language is null ? null : Known.GetValueOrDefault(language.Split('-', '_')[0].ToLowerInvariant());
}
