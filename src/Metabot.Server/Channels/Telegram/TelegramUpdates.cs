using System.Globalization;
using System.Text.Json;
using Metabot.Server.Storage;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Metabot.Server.Channels.Telegram;

// Asks for what leads wrote, by long polling. The next call's offset is the receipt for what was handled.
internal sealed class TelegramUpdates(TelegramBotClient bot, TimeSpan pollTime, TimeProvider timeProvider, ILogger logger)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    public async Task ReceiveAsync(Func<ReceivedMessage, CancellationToken, Task> handle, CancellationToken cancellationToken)
    {
        var offset = 0;
        var pause = TimeSpan.Zero;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var updates = await bot.GetUpdates(
                    offset, timeout: (int)pollTime.TotalSeconds, allowedUpdates: [UpdateType.Message, UpdateType.CallbackQuery], cancellationToken: cancellationToken);
                foreach (var update in updates)
                {
                    await HandleAsync(update, handle, cancellationToken);
                    offset = update.Id + 1;
                }

                pause = TimeSpan.Zero;
            }
            catch (RequestException exception) when (!cancellationToken.IsCancellationRequested)
            {
                pause = pause == TimeSpan.Zero ? TimeSpan.FromSeconds(1) : TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks));
                logger.LogWarning("Telegram gives no updates: {Reason}; asked again in {Seconds} s", exception.Message, pause.TotalSeconds);
                await Task.Delay(pause, timeProvider, cancellationToken);
            }
        }
    }

    private async Task HandleAsync(Update update, Func<ReceivedMessage, CancellationToken, Task> handle, CancellationToken cancellationToken)
    {
        if (ReadMessage(update) is not { } message)
        {
            return;
        }

        await handle(message, cancellationToken);
        if (update.CallbackQuery is { } query)
        {
            await EndWaitingAsync(query, cancellationToken);
        }
    }

    // The button shows that it waits until it is told of. Told too late, Telegram refuses, and nothing is left to do.
    private async Task EndWaitingAsync(CallbackQuery query, CancellationToken cancellationToken)
    {
        try
        {
            await bot.AnswerCallbackQuery(query.Id, cancellationToken: cancellationToken);
        }
        catch (ApiRequestException refusal)
        {
            logger.LogDebug("Telegram did not take the end of a button's wait: {Reason}", refusal.Message);
        }
    }

    private static ReceivedMessage? ReadMessage(Update update) => update switch
    {
        { CallbackQuery: { Message: { } menu } query } => Create(update, menu.Chat, query.From, query.Data),
        { Message: { } message } => Create(update, message.Chat, message.From, message.Text ?? message.Caption),
        _ => null,
    };

    private static ReceivedMessage Create(Update update, Chat chat, User? from, string? text) => new(
        update.Id.ToString(CultureInfo.InvariantCulture),
        chat.Id.ToString(CultureInfo.InvariantCulture),
        FindName(chat, from),
        text ?? "",
        JsonSerializer.SerializeToElement(update, JsonBotAPI.Options));

    private static string FindName(Chat chat, User? from) =>
        string.Join(' ', new[] { from?.FirstName ?? chat.Title, from?.LastName }.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } name
            ? name
            : chat.Id.ToString(CultureInfo.InvariantCulture);
}
