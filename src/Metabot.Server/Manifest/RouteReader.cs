using System.Text.RegularExpressions;
using Metabot.Rules;
using Metabot.Server.Json;
using Metabot.Server.Scripts;

namespace Metabot.Server.Manifest;

// Routes by name, asked in the order of the manifest.
internal static partial class RouteReader
{
    public static readonly ManifestShape Route = new(
        "route",
        new("script", SchemaText.Reference("code"), IsRequired: true),
        new("pattern", SchemaText.Describe("string", "A regular expression that is found in the text, in any case; any text without it.")),
        new("status", SchemaText.Describe("string", "Only for leads in this status.")),
        new("context", SchemaText.Describe("string", "Only for leads in this context.")),
        new("deep_link", SchemaText.Describe("boolean", "For links that a dialog is opened by: the pattern is asked about the link's word, and {{ ^#word }} in it is that very word.")));

    public static IReadOnlyList<RouteDefinition> Read(JsonFields manifest, FieldErrors errors) =>
    [
        .. manifest.Members("routes").Select(route => Read(route.Key, new JsonFields(route.Value, errors, Route.Names, $"{manifest.Field("routes")}.{route.Key}"))),
    ];

    private static RouteDefinition Read(string name, JsonFields fields) => new(name, fields.Required("script"))
    {
        Pattern = fields.NotBlank("pattern") is { } pattern ? ReadPattern(pattern, fields) : null,
        Status = fields.NotBlank("status"),
        Context = fields.NotBlank("context"),
        IsDeepLink = fields.Flag("deep_link") == true,
    };

    // Leads write what is matched, so no pattern may take more than linear time.
    private static Regex? ReadPattern(string pattern, JsonFields fields)
    {
        try
        {
            return new Regex(
                DeepLink.Replace(pattern, link => Regex.Escape(link.Groups["name"].Value)),
                RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException)
        {
            fields.Refuse("pattern", "pattern looks around or back, which can take for ever with what leads write; write it without (?=, (?!, (?<, (?> and \\1");
        }
        catch (ArgumentException exception)
        {
            fields.Refuse("pattern", $"pattern is not a regular expression: {Excerpt.Cut(exception.Message)}");
        }

        return null;
    }

    // {{ ^#promo }} is the deep link of that name (the platform's documentation).
    [GeneratedRegex(@"\{\{\s*\^#(?<name>[^{}]*?)\s*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex DeepLink { get; }
}
