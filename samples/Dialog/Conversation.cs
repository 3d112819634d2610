using Metabot;

namespace Dialog;

/// <summary>A guest who talks to the cafe: in words that are fixed, or in yours.</summary>
internal sealed class Conversation(BotClient bot, long leadId)
{
    private static readonly string[] Words = ["hello", "Opening hours", "coffee!", "Order a drink", "tea", "a few", "2", "Yes"];

    public async Task PlayAsync()
    {
        foreach (var words in Words)
        {
            Console.WriteLine($"> {words}");
            await SayAsync(words);
        }
    }

    /// <summary>Says each line, until there are no more.</summary>
    public async Task TalkAsync(TextReader lines)
    {
        Console.WriteLine("Say something, for example: hello");
        while (await lines.ReadLineAsync() is { } words)
        {
            await SayAsync(words);
        }
    }

    private async Task SayAsync(string words)
    {
        foreach (var message in await bot.SendMessageAsync(leadId, words))
        {
            if (message.Content?.Kind != MessageKind.Email)
            {
                Console.WriteLine($"< {string.Join(' ', [message.Text, .. ButtonsOf(message)])}");
            }
        }
    }

    private static IEnumerable<string> ButtonsOf(BotMessage message) => message.Content?.Buttons.Select(button => $"[{button.Caption}]") ?? [];
}
