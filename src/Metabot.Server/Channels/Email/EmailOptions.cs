using MailKit.Security;
using MimeKit;

namespace Metabot.Server.Channels.Email;

// Where e-mails are handed in.
internal sealed record EmailOptions(string Host, int Port, MailboxAddress From)
{
    public SecureSocketOptions Security { get; init; } = SecureSocketOptions.StartTls;

    public string? User { get; init; }

    public string? Password { get; init; }

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}
