using Esprima.Ast;
using Metabot.JavaScript.Types;
using Metabot.Language;
using Metabot.Rules;

namespace Metabot.JavaScript.Meaning;

// MBOT3017: a condition is asked twice and changes nothing. Memory is the run's own, and other systems may be asked.
internal static class Effects
{
    private static readonly Dictionary<HostEffect, string> Words = new()
    {
        [HostEffect.ChangesLead] = "changes the lead, and what a condition changes is thrown away",
        [HostEffect.ChangesBot] = "changes the bot, and what a condition changes is thrown away",
        [HostEffect.ChangesTicket] = "changes the ticket, and what a condition changes is thrown away",
        [HostEffect.ChangesTable] = "changes a table, which a condition cannot",
        [HostEffect.Sends] = "sends, which a condition cannot",
        [HostEffect.Schedules] = "schedules, which a condition cannot",
        [HostEffect.Flow] = "says where a script goes on, which a condition cannot",
    };

    public static IEnumerable<MeaningFinding> Find(ScriptText text) =>
        from call in text.Nodes.OfType<CallExpression>()
        where call.Callee is MemberExpression
        let method = (text.Types.Read(call.Callee) as FunctionType)?.Method
        where method is not null && Words.ContainsKey(method.Note.Effect)
        select new MeaningFinding(Rule.EffectInCondition.Id, ((MemberExpression)call.Callee).Property, $"'{method.Name}' {Words[method.Note.Effect]}; do it in the script that runs");
}
