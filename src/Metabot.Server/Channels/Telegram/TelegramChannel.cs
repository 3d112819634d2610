using System.Globalization;
using Metabot.Rules;
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

        if (!IsChat(delivery.Recipient))
        {
            return DeliveryResult.Dead($"the lead's identification '{Excerpt.Cut(delivery.Recipient)}' is no chat of Telegram, a number or @name");
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

    private static bool IsChat(string recipient) => recipient is ['@', _, ..] || long.TryParse(recipient, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private Task<DeliveryResult> SendAsync(Delivery delivery, ChatId chat, CancellationToken cancellationToken) => delivery.Message switch
    {
        ImageMessage image => SendFileAsync(
            delivery, image.File, chat, (file, caption) => _bot.SendPhoto(chat, file, caption, cancellationToken: cancellationToken), cancellationToken),
        FileMessage document => SendFileAsync(
            delivery, document.File, chat, (file, caption) => _bot.SendDocument(chat, file, caption, cancellationToken: cancellationToken), cancellationToken),
        MenuMessage menu => SendTextAsync(TelegramText.Split(menu.Text), chat, CreateKeyboard(menu.Buttons), cancellationToken),
        TextMessage text => SendTextAsync(TelegramText.Split(text.Text), chat, keyboard: null, cancellationToken),
        var other => Task.FromResult(DeliveryResult.Dead($"Telegram has no message of the kind {other.GetType().Name}")),
    };

    // The answers stand below the last part.
    private async Task<DeliveryResult> SendTextAsync(
        IEnumerable<string> parts, ChatId chat, InlineKeyboardMarkup? keyboard, CancellationToken cancellationToken)
    {
        var all = parts.ToList();
        foreach (var (index, part) in all.Index())
        {
            await _bot.SendMessage(chat, part, replyMarkup: index == all.Count - 1 ? keyboard : null, cancellationToken: cancellationToken);
        }

        return DeliveryResult.Delivered;
    }

    // What is too long for a caption goes on in messages after it.
    private async Task<DeliveryResult> SendFileAsync(
        Delivery delivery, MessageFile file, ChatId chat, Func<InputFile, string, Task> send, CancellationToken cancellationToken)
    {
        await using var content = file.Address is null ? BotFile.Open(delivery.BotFolder, file.Source) : null;
        if (file.Address is null && content is null)
        {
            return DeliveryResult.Dead($"there is no file '{file.Source}' in the bot's folder");
        }

        var parts = TelegramText.Split(delivery.Message.Text, TelegramText.LongestCaption);
        await send(content is null ? InputFile.FromUri(file.Address!) : InputFile.FromStream(content, file.ShownName), parts[0]);
        return await SendTextAsync(parts.Skip(1), chat, keyboard: null, cancellationToken);
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
