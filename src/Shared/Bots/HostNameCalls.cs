using Metabot.Language;

namespace Metabot.Bots;

// Which calls take a name first, and what they do with it, by host.d.ts: lead.addTags sets tags.
internal static class HostNameCalls
{
    private static readonly Dictionary<string, BotNameKind> Types = new(StringComparer.Ordinal)
    {
        ["ScriptCode"] = BotNameKind.Script,
        ["TriggerCode"] = BotNameKind.Trigger,
        ["BroadcastCode"] = BotNameKind.Broadcast,
        ["TagName"] = BotNameKind.Tag,
        ["AttributeName"] = BotNameKind.Attribute,
        ["StatusName"] = BotNameKind.Status,
        ["ContextName"] = BotNameKind.Context,
    };

    private static readonly Lazy<Dictionary<(string Owner, string Method), (BotNameKind Kind, NameUse Use)>> Calls = new(() => (
        from owner in HostLanguage.Declarations.Globals
        from member in HostLanguage.Declarations.InterfaceOf(owner)?.Members ?? []
        where member.Parameters.Count > 0
        from type in Types
        where member.Parameters[0].Type.IndexOf(type.Key, StringComparison.Ordinal) >= 0
        select (Call: (owner.Name, member.Name), Taken: (KindOf(type.Value, owner.Name), UseOf(member))))
        .GroupBy(each => each.Call).ToDictionary(group => group.Key, group => group.First().Taken));

    // The members of an object that names what a job does: bot.scheduleJob({ trigger_code: 'paid', add_tags: 'vip' }).
    private static readonly Dictionary<string, (BotNameKind Kind, NameUse Use)> Fields = new(StringComparer.Ordinal)
    {
        ["script_code"] = (BotNameKind.Script, NameUse.Reads),
        ["trigger_code"] = (BotNameKind.Trigger, NameUse.Reads),
        ["broadcast_code"] = (BotNameKind.Broadcast, NameUse.Reads),
        ["add_tags"] = (BotNameKind.Tag, NameUse.Sets),
        ["remove_tags"] = (BotNameKind.Tag, NameUse.Removes),
    };

    public static (BotNameKind Kind, NameUse Use)? Find(string owner, string method) =>
        Calls.Value.TryGetValue((owner, method), out var taken) ? taken : null;

    public static (BotNameKind Kind, NameUse Use)? FindField(string name) => Fields.TryGetValue(name, out var taken) ? taken : null;

    private static BotNameKind KindOf(BotNameKind kind, string owner) => kind == BotNameKind.Attribute && owner == "bot" ? BotNameKind.BotAttribute : kind;

    private static NameUse UseOf(HostMember method) =>
        method.Name.StartsWith("set", StringComparison.Ordinal) || method.Name.StartsWith("add", StringComparison.Ordinal) ? NameUse.Sets
        : method.Name.IndexOf("elete", StringComparison.Ordinal) >= 0 ? NameUse.Removes
        : NameUse.Reads;
}
