using System.Text.Json;

namespace Metabot.Server.Channels;

/// <summary>What a lead sent through a channel.</summary>
/// <param name="Key">Names the message inside its channel. A channel may hand the same message over twice, under the same key.</param>
/// <param name="Sender">The sender's id in the channel, which becomes the lead's <c>identification</c>.</param>
/// <param name="Name">The sender's name, for a lead that is new.</param>
/// <param name="Text">What was written, or the code of the button that was chosen; empty when it was neither.</param>
/// <param name="Payload">All of it, as the messenger sent it: <c>bot.getWebhookPayload()</c>.</param>
public sealed record ReceivedMessage(string Key, string Sender, string Name, string Text, JsonElement Payload);
