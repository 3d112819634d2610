using System.Text.Json;

namespace Metabot.Server.Channels;

/// <summary>What a lead sent through a channel.</summary>
/// <param name="Key">Names the message inside its channel. A channel may hand the same message over twice, under the same key.</param>
/// <param name="Sender">The sender's id in the channel, which becomes the lead's <c>identification</c>.</param>
/// <param name="Name">The sender's name, for a lead that is new.</param>
/// <param name="Text">What was written; null when nothing was.</param>
/// <param name="Code">The code of the button that was chosen; null when none was.</param>
/// <param name="Payload">All of it, as the messenger sent it: <c>bot.getWebhookPayload()</c>.</param>
public sealed record ReceivedMessage(string Key, string Sender, string Name, string? Text, string? Code, JsonElement Payload);
