using Esprima.Ast;
using Metabot.Bots;
using Metabot.JavaScript.Meaning;
using Metabot.Rules;

namespace Metabot.Generators.Analysis.Manifest;

// Scripts that nothing starts: no trigger, broadcast, endpoint or route, no other script that something starts, no
// JavaScript that has its code as a text, and no caller.
internal static class UnstartedScripts
{
    private static readonly HashSet<string> ById = ["script_id", "trigger_id", "broadcast_id"];

    // Takes of a part whether a caller names it.
    public static IEnumerable<BotFault> Find(BotOutline bot, Func<BotPart, bool> isCalled)
    {
        if (bot.Codes.Any(code => code.Tree is not { } text || text.Names.IsOpen || text.Nodes.Any(StartsWhatOnlyTheRunKnows)))
        {
            return [];
        }

        var written = new HashSet<string>(bot.Codes.SelectMany(code => code.Tree!.Nodes.OfType<Literal>()).Select(literal => literal.Value).OfType<string>(), StringComparer.Ordinal);
        var reached = new HashSet<BotPart>(bot.Parts.Where(part => part.Section != BotSection.Scripts || part.Written.Value.FindText("kind") == "fallback" || isCalled(part) || written.Contains(part.Code)));
        var pending = new Queue<BotPart>(reached);
        while (pending.Count > 0)
        {
            foreach (var next in FindNext(pending.Dequeue(), bot).Where(reached.Add))
            {
                pending.Enqueue(next);
            }
        }

        return bot.Parts.Where(part => !reached.Contains(part))
            .Select(part => new BotFault(null, part.Written.NameRange, $"nothing starts the script '{Excerpt.Cut(part.Code)}': neither the bot nor a call of this program", IsSure: false) { Path = $"$.scripts.{part.Code}" });
    }

    private static IEnumerable<BotPart> FindNext(BotPart part, BotOutline bot) =>
        part.Next.Concat(part.Names.Where(name => name.Kind == BotNameKind.Script).Select(name => (BotSection.Scripts, name.Name)))
            .Select(next => bot.Find(next.Item1, next.Item2)).OfType<BotPart>();

    // bot.run({ script_code: next }), bot.scheduleScript(id, leadId): it may be any.
    private static bool StartsWhatOnlyTheRunKnows(Node node) => node switch
    {
        Property { Value: var value } field when WrittenName.Read(field)?.Name is { } name =>
            ById.Contains(name) || (HostNameCalls.FindField(name) is (BotNameKind.Script, _) && value is not Literal),
        AssignmentExpression { Left: MemberExpression member, Right: not Literal } when WrittenName.Read(member)?.Name is { } name => HostNameCalls.FindField(name) is (BotNameKind.Script, _),
        CallExpression { Callee: MemberExpression member, Arguments: var arguments } when WrittenName.Read(member)?.Name is { } method =>
            method == "scheduleScript" && !(arguments.Count > 0 && IsIdOfCode(arguments[0]))
            || (HostNameCalls.Find("bot", method) is (BotNameKind.Script, _) && !(arguments.Count > 0 && arguments[0] is Literal or ObjectExpression)),
        _ => false,
    };

    // bot.getScriptIdByCode('welcome') names it.
    private static bool IsIdOfCode(Node value) => value is CallExpression { Callee: MemberExpression member } && WrittenName.Read(member)?.Name == "getScriptIdByCode";
}
