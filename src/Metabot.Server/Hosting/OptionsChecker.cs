namespace Metabot.Server.Hosting;

internal static class OptionsChecker
{
    public static void Check(BotServerOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.BotFolder) || options.MoreBotFolders.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("The bot folder is blank; give the folder with the bot's bot.json.");
        }

        if (string.IsNullOrWhiteSpace(options.DatabasePath))
        {
            throw new ArgumentException("The database file is blank; give a path, for example metabot.db (--data, BotServerOptions.DatabasePath).");
        }

        if (options.Token is null ? string.IsNullOrWhiteSpace(options.TokenFile) : string.IsNullOrWhiteSpace(options.Token))
        {
            throw new ArgumentException("The token is blank; give the text that callers must send, or a file of tokens.");
        }

        if (options.TokenFile is not null && string.IsNullOrWhiteSpace(options.TokenFile))
        {
            throw new ArgumentException("The token file is blank; name a file of tokens, or leave it out (--token-file, BotServerOptions.TokenFile).");
        }

        if (options.Token?.Any(character => character is <= ' ' or > '~') == true)
        {
            throw new ArgumentException("The token has a character that cannot stand in an HTTP header; use printable ASCII without spaces.");
        }

        if (options.Retention < TimeSpan.FromDays(1))
        {
            throw new ArgumentException("The retention is below a day, for which calls under a key are remembered; give at least one day, or null to keep everything (--keep-days, BotServerOptions.Retention).");
        }

        if (options.MaxCallsPerSecond < 1)
        {
            throw new ArgumentException($"{options.MaxCallsPerSecond} calls a second are too few; allow at least 1.");
        }
    }
}
