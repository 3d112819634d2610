namespace Metabot.Server.JavaScript;

// Where a script asked its dialog to go on: bot.run names a script, bot.stop none.
internal sealed record ScriptFlow(string? Script);
