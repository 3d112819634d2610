using System.Text.Json.Serialization;

namespace Metabot.Server.Channels;

/// <summary>A file of a message: one of the bot's folder, or one that is elsewhere.</summary>
/// <param name="Source">The path inside the bot's folder, with <c>/</c> between its parts, or an http or https address.</param>
/// <param name="Name">The name that the lead sees; the last part of the source when it is null.</param>
public sealed record MessageFile(string Source, string? Name = null)
{
    /// <summary>The address, null when the file is one of the bot's folder.</summary>
    [JsonIgnore]
    public Uri? Address =>
        Uri.TryCreate(Source, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : null;

    /// <summary>The name that the lead sees, never blank.</summary>
    [JsonIgnore]
    public string ShownName => Name ?? (Address?.AbsolutePath ?? Source).Split('/')[^1];
}
