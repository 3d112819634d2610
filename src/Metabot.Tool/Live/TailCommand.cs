using System.CommandLine;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Command = System.CommandLine.Command;

namespace Metabot.Tool.Live;

// What the bot says from now on, a line a message.
internal static class TailCommand
{
    private static readonly Option<long?> Lead = new("--lead")
    {
        Description = "Only messages to this lead.",
        Validators = { BotOptions.CheckId },
    };

    private static readonly Option<long?> After = new("--after")
    {
        Description = "Begins behind the message with this id, 0 for the first; with what is sent from now on when it is left out.",
    };

    private static readonly Option<int?> Count = new("--count")
    {
        Description = "Ends after so many messages.",
        // After none it would never end.
        Validators = { NumberRange.Check(1) },
    };

    public static Command Create() => BotOptions.Create(
        new Command("tail", "Prints what a running bot sends, a line a message, until Ctrl+C.") { Lead, After, Count }, FollowAsync);

    private static async Task<int> FollowAsync(ParseResult arguments, RunningBot bot, CancellationToken cancellationToken)
    {
        var bots = await bot.FindAsync(cancellationToken);
        var after = arguments.GetValue(After) ?? await FindLastAsync(bot, cancellationToken);
        var left = arguments.GetValue(Count) ?? int.MaxValue;
        var query = new QueryPart("after_id", after).Add("lead_id", arguments.GetValue(Lead));
        using var response = await bot.SendAsync($"bots/{bot.Id}/messages/stream{query}", cancellationToken);
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var output = arguments.InvocationConfiguration.Output;
        await foreach (var item in SseParser.Create(body).EnumerateAsync(cancellationToken))
        {
            var message = JsonSerializer.Deserialize<BotMessage>(item.Data, LiveJson.Options)!;
            after = message.MessageId;
            await output.WriteLineAsync(arguments.GetValue(BotOptions.Json) ? item.Data : Describe(bots, message));
            await output.FlushAsync(cancellationToken);
            if (--left == 0)
            {
                return 0;
            }
        }

        throw new IOException($"The server ended; metabot tail --after {after} goes on from here when it is back.");
    }

    private static string Describe(BotsLook bots, BotMessage message) =>
        $"{bots.Write(message.CreatedAt)}  {(message.LeadId is { } lead ? $"lead {lead}" : "nobody")}  {Screen.Clean(message.Text)}";

    // The API lists messages from the oldest on: the last is found as a name in a telephone book is.
    private static async Task<long> FindLastAsync(RunningBot bot, CancellationToken cancellationToken)
    {
        var (low, step) = (0L, 1L);
        while (step > 0)
        {
            var page = await bot.GetAsync<IReadOnlyList<BotMessage>>($"bots/{bot.Id}/messages?after_id={low + step - 1}&limit=1", cancellationToken);
            (low, step) = page is [var found] ? (found.MessageId, step * 2) : (low, step / 2);
        }

        return low;
    }
}
