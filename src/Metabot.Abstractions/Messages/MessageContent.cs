namespace Metabot;

/// <summary>What kind of message something is, and what it has beside its text.</summary>
public sealed record MessageContent
{
    /// <summary>A text, an image, a file, a menu or an e-mail.</summary>
    public MessageKind Kind { get; init; }

    /// <summary>The answers of a menu, in their order; empty for all else.</summary>
    public IReadOnlyList<MessageButton> Buttons { get => field ?? []; init; } = [];

    /// <summary>The file of an image or a file; null for all else.</summary>
    public MessageAttachment? File { get; init; }

    /// <summary>The recipients of an e-mail; empty for all else.</summary>
    public IReadOnlyList<string> To { get => field ?? []; init; } = [];

    /// <summary>The subject of an e-mail; null for all else.</summary>
    public string? Subject { get; init; }
}

/// <summary>What kind of message something is (this project's decision).</summary>
public enum MessageKind
{
    /// <summary>A word that this client does not know.</summary>
    Unknown,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A picture with a caption.</summary>
    Image,

    /// <summary>A file with a caption.</summary>
    File,

    /// <summary>A question with answers to choose from.</summary>
    Menu,

    /// <summary>An e-mail.</summary>
    Email,
}

/// <summary>An answer of a menu.</summary>
/// <param name="Code">What comes back when it is chosen, see <see cref="LeadMessage.Code"/>.</param>
/// <param name="Caption">What is read on it.</param>
/// <param name="Line">Buttons of one line stand beside each other.</param>
public sealed record MessageButton(string Code, string Caption, int Line);

/// <summary>The file of a message.</summary>
/// <param name="Source">The path inside the bot's folder, or an http or https address.</param>
/// <param name="Name">The name that the lead sees; null for the last part of the source.</param>
public sealed record MessageAttachment(string Source, string? Name);
