using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts;

// The platform's macros, and {{ request.first_name }} (this project's decision). A value that is not there is written as nothing.
internal static partial class TextMacros
{
    public const string Known =
        "{{ $name }}, {{ $botName }}, {{ $attribute }}, {{ #tag }}, {{ @context }}, {{ &$memory }}, {{ ticket.field }}, {{ request.field }}";

    // What it would print comes from the recognition of intents, which this server has not.
    private static readonly HashSet<string> OfRecognition = ["$nlpLastIntentName", "$nlpLastActionName", "$nlpLastReponseText"];

    public static IEnumerable<string> FindProblems(string text) => Macro.Matches(text)
        .Select(match => match.Groups["name"].Value)
        .Where(name => !IsKnown(name))
        .Select(name => name.StartsWith('^')
            ? $"the macro '{name}' is a link that only the platform can follow; write the address itself"
            : $"there is no macro '{name}'; known: {Known}");

    public static async Task<string> FillAsync(string text, RunState state, Func<string, string> escape)
    {
        var filled = new StringBuilder();
        var end = 0;
        foreach (Match match in Macro.Matches(text))
        {
            filled.Append(text, end, match.Index - end).Append(escape(await FindAsync(match.Groups["name"].Value, state)));
            end = match.Index + match.Length;
        }

        return filled.Append(text, end, text.Length - end).ToString();
    }

    private static bool IsKnown(string name) => name switch
    {
        ['&', '$', _, ..] or ['$' or '#' or '@', _, ..] => true,
        _ => name.Split('.') is ["request" or "ticket", _, ..] path && path.All(part => part.Length > 0),
    };

    private static async Task<string> FindAsync(string name, RunState state) => name switch
    {
        "$botName" => state.Bot.Name,
        "$name" => state.Lead?.Name ?? "",
        _ when OfRecognition.Contains(name) => "",
        ['&', '$', .. var key] => Display(state.Memory, key),
        ['$', .. var attribute] => state.Lead is { } lead ? Display(lead.Attributes, attribute) : "",
        ['#', .. var tag] => Say(state.Lead?.Tags.Contains(tag) == true, state),
        ['@', .. var context] => Say(state.Lead?.Contexts.Contains(context) == true, state),
        _ when name.StartsWith("ticket.", StringComparison.Ordinal) => await TicketMacros.FindAsync(name["ticket.".Length..], state),
        _ => Walk(name.Split('.')[1..], state.Request),
    };

    public static string Walk(string[] path, IReadOnlyDictionary<string, JsonElement> members)
    {
        var value = members.GetValueOrDefault(path[0]);
        foreach (var name in path.AsSpan(1))
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value))
            {
                return "";
            }
        }

        return JsonText.Display(value);
    }

    private static string Display(IReadOnlyDictionary<string, JsonElement> values, string name) => JsonText.Display(values.GetValueOrDefault(name));

    private static string Say(bool holds, RunState state) => holds ? BotWords.Read(state).Yes : BotWords.Read(state).No;

    [GeneratedRegex(@"\{\{\s*(?<name>[^{}]*?)\s*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Macro { get; }
}
