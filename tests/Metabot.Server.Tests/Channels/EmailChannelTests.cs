using System.Text;
using MailKit.Net.Smtp;
using MailKit.Security;
using Metabot.Server.Channels;
using Metabot.Server.Channels.Email;
using MimeKit;

namespace Metabot.Server.Tests.Channels;

public class EmailChannelTests
{
    private static readonly EmailMessage Order = new(["anna@example.org", "Boss <boss@example.org>"], "Заказ 5", "<b>Чайник</b>");

    [Fact]
    public async Task An_email_is_handed_in_with_a_stable_id()
    {
        await using var smtp = new FakeSmtp();

        Assert.Equal(DeliveryResult.Delivered, await DeliverAsync(smtp, Order));

        var mail = await ReadAsync(Assert.Single(smtp.Mails));
        Assert.Equal(("42-7@shop.test", "Заказ 5", "<b>Чайник</b>"), (mail.MessageId, mail.Subject, mail.HtmlBody?.Trim()));
        Assert.Equal(("\"Shop\" <orders@shop.test>", "anna@example.org, \"Boss\" <boss@example.org>"), (mail.From.ToString(), mail.To.ToString()));
        Assert.Equal(new DateTimeOffset(2026, 1, 21, 21, 0, 0, TimeSpan.Zero), mail.Date);
        Assert.Equal(
            ["MAIL FROM:<orders@shop.test>", "RCPT TO:<anna@example.org>", "RCPT TO:<boss@example.org>", "DATA", "QUIT"],
            smtp.Commands.Where(command => !command.StartsWith("EHLO", StringComparison.Ordinal)).Select(command => command.Split(" SIZE")[0].Split(" BODY")[0]));
    }

    [Fact]
    public async Task A_subject_with_line_breaks_adds_no_header()
    {
        await using var smtp = new FakeSmtp();

        await DeliverAsync(smtp, Order with { Subject = "Hello\r\nBcc: everybody@example.org" });

        var mail = await ReadAsync(Assert.Single(smtp.Mails));
        Assert.Empty(mail.Bcc);
        Assert.DoesNotContain(smtp.Commands, command => command.Contains("everybody", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_user_logs_in()
    {
        await using var smtp = new FakeSmtp();

        await DeliverAsync(smtp, Order, user: "anna", password: "p@ss");

        Assert.Contains($"AUTH PLAIN {Convert.ToBase64String(Encoding.UTF8.GetBytes("\0anna\0p@ss"))}", smtp.Commands);
    }

    [Theory]
    [InlineData("RCPT", "550 no such user")]
    [InlineData("MAIL", "550 you may not send")]
    [InlineData("DATA", "554 spam")]
    public async Task What_is_refused_for_good_is_dead(string command, string answer)
    {
        await using var smtp = new FakeSmtp { Answers = { [command] = answer } };

        var result = await DeliverAsync(smtp, Order);

        Assert.Equal((DeliveryOutcome.Dead, $"127.0.0.1 answered {answer}"), (result.Outcome, result.Reason));
        Assert.Empty(smtp.Mails);
    }

    [Fact]
    public async Task What_is_refused_for_now_is_thrown_and_tried_again()
    {
        await using var smtp = new FakeSmtp { Answers = { ["RCPT"] = "451 later" } };

        var refusal = await Assert.ThrowsAsync<SmtpCommandException>(() => DeliverAsync(smtp, Order));

        Assert.Equal("later", refusal.Message);
    }

    [Fact]
    public async Task Without_encryption_nothing_is_sent_to_a_server_that_was_to_have_it()
    {
        await using var smtp = new FakeSmtp();
        var channel = new EmailChannel(new EmailOptions("127.0.0.1", smtp.Port, new MailboxAddress("Shop", "orders@shop.test")));

        await Assert.ThrowsAsync<NotSupportedException>(() => channel.DeliverAsync(Deliveries.Create(Order), TestContext.Current.CancellationToken));

        Assert.Empty(smtp.Mails);
    }

    [Theory]
    [InlineData("")]
    [InlineData("anna")]
    [InlineData("anna@example.org, boss@example.org")]
    [InlineData("anna@example.org\r\nBcc: x@example.org")]
    public async Task What_is_no_address_is_dead(string address)
    {
        await using var smtp = new FakeSmtp();

        var result = await DeliverAsync(smtp, Order with { To = [address] });

        Assert.Equal((DeliveryOutcome.Dead, $"'{address}' is not an e-mail address"), (result.Outcome, result.Reason));
        Assert.Empty(smtp.Commands);
    }

    [Fact]
    public async Task It_sends_nothing_but_emails()
    {
        await using var smtp = new FakeSmtp();

        Assert.Equal(DeliveryOutcome.Dead, (await DeliverAsync(smtp, new TextMessage("Hello"))).Outcome);
    }

    private static Task<DeliveryResult> DeliverAsync(FakeSmtp smtp, OutgoingMessage message, string? user = null, string? password = null)
    {
        var options = new EmailOptions("127.0.0.1", smtp.Port, new MailboxAddress("Shop", "orders@shop.test"))
        {
            Security = SecureSocketOptions.None,
            User = user,
            Password = password,
        };
        return new EmailChannel(options).DeliverAsync(Deliveries.Create(message), TestContext.Current.CancellationToken);
    }

    private static async Task<MimeMessage> ReadAsync(string mail)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(mail));
        return await MimeMessage.LoadAsync(stream, TestContext.Current.CancellationToken);
    }
}
