using System.Text.Json.Nodes;

namespace Metabot;

/// <summary>What a lead says to the bot: at least one of text, code and payload.</summary>
public sealed record LeadMessage
{
    /// <summary>What the lead wrote; null for nothing.</summary>
    public string? Text { get; set; }

    /// <summary>The code of the menu's item that the lead chose; null where it wrote.</summary>
    public string? Code { get; set; }

    /// <summary>What the messenger told, as it is: <c>bot.getWebhookPayload()</c> in JavaScript. Null for nothing.</summary>
    public JsonObject? Payload { get; set; }

    /// <summary>Names the message: sent again, it is answered as the first time, and changes nothing. Null for no name.</summary>
    public string? Key { get; set; }

    /// <summary>The word of the link that the dialog was opened by; null for none.</summary>
    public string? DeepLink { get; set; }
}
