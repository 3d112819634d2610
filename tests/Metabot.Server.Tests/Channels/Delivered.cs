using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Channels;

// Waits for what becomes of the messages of a bot.
internal static class Delivered
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static Task<JsonArray> AllAsync(TestBot bot) => UntilAsync(bot, messages => messages.All(message => (string?)message!["delivery"]?["state"] == "delivered"));

    public static async Task<JsonArray> UntilAsync(TestBot bot, Func<JsonArray, bool> isSo)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        while (true)
        {
            limit.Token.ThrowIfCancellationRequested();
            var messages = await bot.ListAsync("messages?limit=1000");
            if (isSo(messages))
            {
                return messages;
            }
        }
    }
}
