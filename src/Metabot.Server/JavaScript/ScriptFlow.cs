namespace Metabot.Server.JavaScript;

// Where the commands go on after a script: bot.run names another script, bot.stop none.
internal sealed record ScriptFlow(string? Script);
