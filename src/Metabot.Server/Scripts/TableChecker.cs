using System.Text.Json;
using Metabot.Rules;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts;

// Names of tables and columns, for a bot that declares its tables; one that declares none may write any.
internal static class TableChecker
{
    public static void Check(BotDefinition bot, string table, IEnumerable<string> columns)
    {
        if (bot.Tables.Count == 0)
        {
            return;
        }

        if (!bot.Tables.TryGetValue(table, out var known))
        {
            throw RequestRefusedException.NotFound("table", $"the bot has no table '{Excerpt.Cut(table)}'{Hint(table, bot.Tables.Keys)}");
        }

        if (columns.FirstOrDefault(column => !known.Contains(column)) is { } unknown)
        {
            throw RequestRefusedException.BadRequest(Excerpt.Cut(unknown), $"the table '{table}' has no column '{Excerpt.Cut(unknown)}'{Hint(unknown, known)}");
        }
    }

    private static string Hint(string name, IEnumerable<string> known) => NearestName.Find(name, known) is { } nearest ? $"; did you mean '{nearest}'?" : "";
}
