using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Metabot.Tests;

namespace Metabot.Server.Tests.Channels;

// Waits for what becomes of the messages of a bot.
internal static class Delivered
{
    public static Task<JsonArray> AllAsync(TestBot bot) => UntilAsync(bot, messages => messages.All(message => (string?)message!["delivery"]?["state"] == "delivered"));

    public static Task<JsonArray> UntilAsync(TestBot bot, Func<JsonArray, bool> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "") =>
        Poll.UntilAsync(() => bot.ListAsync("messages?limit=1000"), isSo, what);
}
