using System.Net.Mail;
using System.Text.Json.Nodes;
using Metabot.Server.Channels;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts.Commands;

// Needs no lead: an order goes to the kitchen, too.
internal sealed record SendEmail(MacroText To, MacroText? Subject, MacroText Html) : Command, ICommand
{
    private static readonly string[] Fields = ["to", "subject", "html"];

    public static string Kind => "email";

    public static string PlatformType => "send_email";

    public static JsonObject Schema => SchemaText.Object(
        "Sends an e-mail. Macros are replaced; in html their values stay text.",
        ("to", SchemaText.Describe("string", "Addresses, separated by commas.")),
        ("subject", SchemaText.Describe("string")),
        ("html", SchemaText.Describe("string"))).Requires("to", "html");

    public static Command? Read(JsonFields command, IJavaScriptSources javaScript)
    {
        var fields = command.Nested(Kind, Fields)!;
        var (to, html) = (MacroText.ReadRequired(fields, "to"), MacroText.ReadRequired(fields, "html"));
        if (to is not null && FindWrong(to.Template.Split(',').Where(one => !one.Contains("{{", StringComparison.Ordinal))) is { } wrong)
        {
            fields.Refuse("to", $"'{wrong}' is no e-mail address; write addresses with commas between them");
        }

        return to is null || html is null ? null : new SendEmail(to, MacroText.Read(fields, "subject"), html);
    }

    public override async Task<Step> RunAsync(CommandRun run)
    {
        string[] to = [.. (await To.FillAsync(run.State)).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        if (to.Length == 0)
        {
            throw run.Failed($"has an e-mail for nobody: '{To.Template}' is empty");
        }

        if (FindWrong(to) is { } wrong)
        {
            throw run.Failed($"has an e-mail for '{wrong}', which is no e-mail address");
        }

        var subject = Subject is null ? "" : await Subject.FillAsync(run.State);
        run.Send(new EmailMessage(to, subject, await Html.FillHtmlAsync(run.State)));
        return Step.Next;
    }

    private static string? FindWrong(IEnumerable<string> addresses) =>
        addresses.Select(address => address.Trim()).FirstOrDefault(address => !IsAddress(address));

    // The class takes all that stands before the last address for a name: "a@example.org; b@example.org" would be b alone.
    private static bool IsAddress(string text) => MailAddress.TryCreate(text, out var address)
        && (text.Equals(address.Address, StringComparison.OrdinalIgnoreCase) || (text.EndsWith($"<{address.Address}>", StringComparison.OrdinalIgnoreCase) && !address.DisplayName.Contains('@')));
}
