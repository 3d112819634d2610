using System.Text.Json;
using System.Text.RegularExpressions;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts;

// {{ $name }}, {{ $botName }}, {{ $attribute }}, {{ #tag }}, {{ ticket.field }} (the platform's documentation) and
// {{ request.first_name }} (this project's decision). A value that is not there is written as nothing.
internal static partial class TextMacros
{
    public const string Known = "{{ $name }}, {{ $botName }}, {{ $attribute }}, {{ #tag }}, {{ ticket.field }}, {{ request.field }}";

    public static IEnumerable<string> Unknown(string text) => Macro.Matches(text)
        .Select(match => match.Groups["name"].Value)
        .Where(name => !IsKnown(name));

    public static string Fill(string text, RunState state) => Macro.Replace(text, match => Value(match.Groups["name"].Value, state));

    private static bool IsKnown(string name) =>
        (name.Length > 1 && name[0] is '$' or '#') || (name.Split('.') is ["request" or "ticket", _, ..] path && path.All(part => part.Length > 0));

    private static string Value(string name, RunState state) => name switch
    {
        "$botName" => state.Bot.Name,
        "$name" => state.Lead?.Name ?? "",
        ['$', .. var attribute] => state.Lead?.Attributes.TryGetValue(attribute, out var value) == true ? JsonText.Display(value) : "",
        ['#', .. var tag] => state.Lead?.Tags.Contains(tag) == true ? "yes" : "no",
        _ => Walk(name.Split('.'), state),
    };

    private static string Walk(string[] path, RunState state)
    {
        var members = path[0] == "request" ? state.Request : state.Ticket?.Fields ?? [];
        var value = members.GetValueOrDefault(path[1]);
        foreach (var name in path.AsSpan(2))
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value))
            {
                return "";
            }
        }

        return JsonText.Display(value);
    }

    [GeneratedRegex(@"\{\{\s*(?<name>[^{}]*?)\s*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Macro { get; }
}
