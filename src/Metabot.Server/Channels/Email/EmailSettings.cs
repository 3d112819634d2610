using System.Text.Json.Nodes;
using MailKit.Security;
using Metabot.Server.Json;
using MimeKit;

namespace Metabot.Server.Channels.Email;

internal sealed record EmailSettings(string Host, int Port, SecureSocketOptions Security, string From, string? User, SecretSource? Password)
    : ChannelSettings(Kind), IChannelKind
{
    private static readonly Dictionary<string, SecureSocketOptions> Securities = new()
    {
        ["starttls"] = SecureSocketOptions.StartTls,
        ["tls"] = SecureSocketOptions.SslOnConnect,
        ["none"] = SecureSocketOptions.None,
    };

    public static string Kind => "email";

    public static JsonObject Schema => ChannelFields.Describe(
        "Where e-mails are handed in by SMTP.",
        ["host", "from"],
        [
            ChannelFields.Text("host", "The mail server."),
            new("port", new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = 65535, ["description"] = "Its port; 587 when absent." }),
            new("security", new JsonObject { ["enum"] = new JsonArray([.. Securities.Keys]), ["description"] = "How the connection is encrypted; starttls when absent." }),
            ChannelFields.Text("from", "The sender, for example Shop <shop@example.org>."),
            ChannelFields.Text("user", "Who logs in; nobody when absent."),
            .. SecretSource.Schema("password", "The user's password"),
        ]);

    public static ChannelSettings? Read(JsonFields fields)
    {
        var host = fields.Required("host");
        var port = fields.Id("port") ?? 587;
        if (port > ushort.MaxValue)
        {
            fields.Refuse("port", $"{port} is not a port; ports go from 1 to 65535");
        }

        var user = fields.NotBlank("user");
        var password = user is null ? SecretSource.Read(fields, "password") : SecretSource.ReadRequired(fields, "password");
        return new EmailSettings(host, (int)port, ReadSecurity(fields), ReadSender(fields), user, password);
    }

    public override IChannel Create(ChannelServices services) => new EmailChannel(new EmailOptions(Host, Port, MailboxAddress.Parse(From))
    {
        Security = Security,
        User = User,
        Password = Password?.Find(services.BotFolder),
    });

    private static SecureSocketOptions ReadSecurity(JsonFields fields)
    {
        var text = fields.Text("security") ?? "starttls";
        if (!Securities.TryGetValue(text, out var security))
        {
            fields.Refuse("security", $"there is no security '{text}'; write {string.Join(", ", Securities.Keys)}");
        }

        return security;
    }

    private static string ReadSender(JsonFields fields)
    {
        var text = fields.Required("from");
        if (text.Length > 0 && !(MailboxAddress.TryParse(text, out var address) && address.Domain.Length > 0))
        {
            fields.Refuse("from", $"'{text}' is not an e-mail address; write for example Shop <shop@example.org>");
        }

        return text;
    }
}
