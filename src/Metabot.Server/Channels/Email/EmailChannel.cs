using System.Globalization;
using MailKit.Net.Smtp;
using MimeKit;

namespace Metabot.Server.Channels.Email;

// Hands e-mails to a server by SMTP. What that server refuses for good, 5xx, is dead; all else is tried again.
internal sealed class EmailChannel(EmailOptions options) : IChannel
{
    public async Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Message is not EmailMessage email)
        {
            return DeliveryResult.Dead("the channel email sends e-mails only");
        }

        if (email.To.FirstOrDefault(address => !IsAddress(address)) is { } wrong)
        {
            return DeliveryResult.Dead($"'{wrong}' is not an e-mail address");
        }

        using var message = Compose(delivery, email);
        try
        {
            await SendAsync(message, cancellationToken);
            return DeliveryResult.Delivered;
        }
        catch (SmtpCommandException refusal) when ((int)refusal.StatusCode >= 500)
        {
            return DeliveryResult.Dead($"{options.Host} answered {(int)refusal.StatusCode} {refusal.Message}");
        }
    }

    // The library takes a name without a domain, too: a mailbox of the mail server's own machine.
    private static bool IsAddress(string text) => MailboxAddress.TryParse(text, out var address) && address.Domain.Length > 0;

    private async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        using var smtp = new SmtpClient { Timeout = (int)options.Timeout.TotalMilliseconds };
        await smtp.ConnectAsync(options.Host, options.Port, options.Security, cancellationToken);
        if (options.User is { } user)
        {
            await smtp.AuthenticateAsync(user, options.Password ?? "", cancellationToken);
        }

        await smtp.SendAsync(message, cancellationToken);
        await smtp.DisconnectAsync(quit: true, cancellationToken);
    }

    // A message that is sent again has the same Message-Id, by which mailboxes know it.
    private MimeMessage Compose(Delivery delivery, EmailMessage email)
    {
        var message = new MimeMessage
        {
            MessageId = string.Create(CultureInfo.InvariantCulture, $"{delivery.BotId}-{delivery.MessageId}@{options.From.Domain}"),
            Date = delivery.CreatedAt,
            Subject = email.Subject,
            Body = new TextPart("html") { Text = email.Text },
        };
        message.From.Add(options.From);
        message.To.AddRange(email.To.Select(MailboxAddress.Parse));
        return message;
    }
}
