using System.Text.Json.Serialization;

namespace Metabot.Server.Channels;

/// <summary>What a script sends to a lead. The kinds are those of the platform's commands; how they are stored is this project's decision.</summary>
/// <param name="Text">What is read: the text itself, a caption (may be empty), the question above a menu, or an e-mail's HTML. Macros are replaced.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TextMessage), "text")]
[JsonDerivedType(typeof(ImageMessage), "image")]
[JsonDerivedType(typeof(FileMessage), "file")]
[JsonDerivedType(typeof(MenuMessage), "menu")]
[JsonDerivedType(typeof(EmailMessage), "email")]
public abstract record OutgoingMessage(string Text);

/// <summary>A text.</summary>
/// <param name="Text">The text.</param>
public sealed record TextMessage(string Text) : OutgoingMessage(Text);

/// <summary>A picture.</summary>
/// <param name="File">The picture.</param>
/// <param name="Text">What stands below it; may be empty.</param>
public sealed record ImageMessage(MessageFile File, string Text = "") : OutgoingMessage(Text);

/// <summary>A file to keep.</summary>
/// <param name="File">The file.</param>
/// <param name="Text">What stands below it; may be empty.</param>
public sealed record FileMessage(MessageFile File, string Text = "") : OutgoingMessage(Text);

/// <summary>A question with answers to choose from.</summary>
/// <param name="Text">The question.</param>
/// <param name="Buttons">The answers in their order, at least one.</param>
public sealed record MenuMessage(string Text, IReadOnlyList<MenuButton> Buttons) : OutgoingMessage(Text);

/// <summary>An e-mail. It goes out by SMTP whatever the lead's channel is.</summary>
/// <param name="To">The recipients' addresses, at least one.</param>
/// <param name="Subject">The subject; may be empty.</param>
/// <param name="Text">The body, HTML.</param>
public sealed record EmailMessage(IReadOnlyList<string> To, string Subject, string Text) : OutgoingMessage(Text);
