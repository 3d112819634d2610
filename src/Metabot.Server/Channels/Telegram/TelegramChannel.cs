using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace Metabot.Server.Channels.Telegram;

// Telegram's Bot API. A lead's identification is its chat.
internal sealed class TelegramChannel : IReceivingChannel, IDisposable
{
    private readonly HttpClient _http;
    private readonly TelegramBotClient _bot;
    private readonly TelegramUpdates _updates;

    public TelegramChannel(TelegramOptions options, TimeProvider timeProvider, ILogger logger)
    {
        _http = ChannelHttp.Create(options.PollTime + TimeSpan.FromSeconds(30));
        _bot = new TelegramBotClient(
            new TelegramBotClientOptions(options.Token, options.BaseAddress.GetLeftPart(UriPartial.Authority)) { RetryCount = 0 }, _http);
        _updates = new TelegramUpdates(_bot, options.PollTime, timeProvider, logger);
    }

    public Task ReceiveAsync(Func<ReceivedMessage, CancellationToken, Task> handle, CancellationToken cancellationToken) =>
        _updates.ReceiveAsync(handle, cancellationToken);

    public async Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(delivery.Recipient))
        {
            return DeliveryResult.Dead("the lead has no identification, which is its chat in Telegram");
        }

        try
        {
            return await SendAsync(delivery, new ChatId(delivery.Recipient), cancellationToken);
        }
        catch (ApiRequestException refusal)
        {
            return Judge(refusal);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<DeliveryResult> SendAsync(Delivery delivery, ChatId chat, CancellationToken cancellationToken)
    {
        switch (delivery.Message)
        {
            case ImageMessage image:
                return await SendFileAsync(delivery, image.File, file => _bot.SendPhoto(chat, file, image.Text, cancellationToken: cancellationToken));
            case FileMessage document:
                return await SendFileAsync(delivery, document.File, file => _bot.SendDocument(chat, file, document.Text, cancellationToken: cancellationToken));
            case MenuMessage menu:
                await _bot.SendMessage(chat, menu.Text, replyMarkup: CreateKeyboard(menu.Buttons), cancellationToken: cancellationToken);
                return DeliveryResult.Delivered;
            case TextMessage text:
                await _bot.SendMessage(chat, text.Text, cancellationToken: cancellationToken);
                return DeliveryResult.Delivered;
            default:
                return DeliveryResult.Dead($"Telegram has no message of the kind {delivery.Message.GetType().Name}");
        }
    }

    private static async Task<DeliveryResult> SendFileAsync(Delivery delivery, MessageFile file, Func<InputFile, Task> send)
    {
        if (file.Address is { } address)
        {
            await send(InputFile.FromUri(address));
            return DeliveryResult.Delivered;
        }

        await using var content = BotFile.Open(delivery.BotFolder, file.Source);
        if (content is null)
        {
            return DeliveryResult.Dead($"there is no file '{file.Source}' in the bot's folder");
        }

        await send(InputFile.FromStream(content, file.ShownName));
        return DeliveryResult.Delivered;
    }

    private static InlineKeyboardMarkup CreateKeyboard(IEnumerable<MenuButton> buttons) => new(buttons
        .GroupBy(button => button.Line)
        .OrderBy(line => line.Key)
        .Select(line => line.Select(button => InlineKeyboardButton.WithCallbackData(button.Caption, button.Code))));

    // 400, 403 and 404 are about this message or this chat: sent again they say the same. 401 is about the token, which can be mended.
    private static DeliveryResult Judge(ApiRequestException refusal)
    {
        var reason = $"Telegram answered {refusal.ErrorCode}: {refusal.Message}";
        return refusal.ErrorCode is 400 or 403 or 404
            ? DeliveryResult.Dead(reason)
            : DeliveryResult.Retry(reason, refusal.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
    }
}
