using System.Text.RegularExpressions;
using Metabot.JavaScript;

namespace Metabot.Bots;

// What the macros of a text read: {{ request.order.id }}, {{ $city }}, {{ #vip }}, {{ @order }}.
internal static class TextReads
{
    private static readonly Regex Macro = new(@"\{\{\s*(?<name>[^{}]*?)\s*\}\}", RegexOptions.CultureInvariant);

    // Printed by the bot itself.
    private static readonly HashSet<string> Own = ["name", "botName", "nlpLastIntentName", "nlpLastActionName", "nlpLastReponseText"];

    public static void AddTo(RequestField request, ICollection<BotName> names, string text)
    {
        if (text.IndexOf("{{", StringComparison.Ordinal) < 0)
        {
            return;
        }

        foreach (Match match in Macro.Matches(text))
        {
            var name = match.Groups["name"];
            if (name.Value.StartsWith("request.", StringComparison.Ordinal))
            {
                name.Value.Split('.').Skip(1).Aggregate(request, (field, member) => field.Member(member)).IsWhole = true;
            }
            else if (name.Length > 1 && KindOf(name.Value[0]) is { } kind && name.Value.Substring(1) is var read && !(kind == BotNameKind.Attribute && Own.Contains(read)))
            {
                names.Add(new BotName(kind, read, NameUse.Reads, new TextRange(name.Index + 1, read.Length)));
            }
        }
    }

    private static BotNameKind? KindOf(char sign) => sign switch
    {
        '$' => BotNameKind.Attribute,
        '#' => BotNameKind.Tag,
        '@' => BotNameKind.Context,
        _ => null,
    };
}
