using System.Text.RegularExpressions;
using Metabot.Language;

namespace Metabot.Tool.Types;

// The names that JavaScript and the macros of texts use: lead.addTags('vip, new'), {{ $city }}.
internal static partial class NamesInText
{
    private static readonly Dictionary<string, Func<BotNames, SortedSet<string>>> ListOfType = new(StringComparer.Ordinal)
    {
        ["AttributeName"] = names => names.Attributes,
        ["TagName"] = names => names.Tags,
        ["ContextName"] = names => names.Contexts,
    };

    // By object and method: lead.addTags takes tags first.
    private static readonly Dictionary<(string Owner, string Method), Func<BotNames, SortedSet<string>>> ListOfCall = (
        from global in HostLanguage.Declarations.Globals
        from member in HostLanguage.Declarations.InterfaceOf(global)?.Members ?? []
        where member.Parameters.Count > 0
        from type in ListOfType
        where member.Parameters[0].Type.Contains(type.Key, StringComparison.Ordinal)
        select (Call: (global.Name, member.Name), List: type.Value)).ToDictionary(each => each.Call, each => each.List);

    public static void AddTo(BotNames names, string text)
    {
        foreach (Match call in Call.Matches(text))
        {
            if (ListOfCall.TryGetValue((call.Groups["owner"].Value, call.Groups["method"].Value), out var list))
            {
                list(names).UnionWith(Split(call.Groups["name"].Value));
            }
        }

        foreach (Match macro in Macro.Matches(text))
        {
            var list = macro.Groups["sign"].Value switch
            {
                "#" => names.Tags,
                "@" => names.Contexts,
                _ => names.Attributes,
            };
            list.Add(macro.Groups["name"].Value);
        }

        names.Attributes.ExceptWith(["name", "botName"]);
    }

    public static IEnumerable<string> Split(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("""\b(?<owner>\w+)\s*\.\s*(?<method>\w+)\s*\(\s*(?:'(?<name>[^'\\\r\n]+)'|"(?<name>[^"\\\r\n]+)")""", RegexOptions.CultureInvariant)]
    private static partial Regex Call { get; }

    [GeneratedRegex("""\{\{\s*(?<sign>[$#@])(?<name>[^{}\s][^{}]*?)\s*\}\}""", RegexOptions.CultureInvariant)]
    private static partial Regex Macro { get; }
}
