using Esprima.Ast;
using Metabot.JavaScript;
using Metabot.JavaScript.Meaning;

namespace Metabot.Bots;

// The names that JavaScript uses as constants: lead.isTagExist('vip'), bot.scheduleJob({ script_code: 'welcome' }).
internal static class ScriptNames
{
    public static IEnumerable<BotName> Find(ScriptText text) => text.Names.IsOpen ? [] : text.Nodes.SelectMany(node => In(node, text));

    // The scripts that a dialog goes on with; null where only the run knows one.
    public static IReadOnlyList<string?> FindJumps(ScriptText text) =>
    [
        .. from call in text.Nodes.OfType<CallExpression>()
           where MethodOf(call, text) is ("bot", "run")
           select call.Arguments is [ObjectExpression { Properties: [Property { Value: Literal { Value: string code } } field] }, ..] && WrittenName.Read(field)?.Name == "script_code" ? code : null,
    ];

    private static IEnumerable<BotName> In(Node node, ScriptText text) => node switch
    {
        CallExpression { Arguments: [var first, ..] } call when MethodOf(call, text) is var (owner, method) && HostNameCalls.Find(owner, method) is var (kind, use) => NamesIn(first, kind, use, text),
        Property { Value: var value } property when WrittenName.Read(property) is { Name: var name } && HostNameCalls.FindField(name) is var (kind, use) => NamesIn(value, kind, use, text),
        _ => [],
    };

    private static (string Owner, string Method)? MethodOf(CallExpression call, ScriptText text) =>
        call.Callee is MemberExpression { Object: Identifier owner } member && text.Names.IsHost(owner, owner.Name) && WrittenName.Read(member) is { Name: var method } ? (owner.Name, method) : null;

    private static IEnumerable<BotName> NamesIn(Node value, BotNameKind kind, NameUse use, ScriptText text) => value switch
    {
        ArrayExpression list => list.Elements.OfType<Literal>().SelectMany(element => NamesIn(element, kind, use, text)),
        Literal { Value: string name, Raw: var raw } literal when raw.Length == name.Length + 2 && !text.HasHole(literal) =>
            from piece in kind is BotNameKind.Tag or BotNameKind.Context ? BotName.Split(name, ',') : [(name, 0)]
            select new BotName(kind, piece.Item1, use, new TextRange(literal.Range.Start + 1 + piece.Item2, piece.Item1.Length)),
        _ => [],
    };
}
