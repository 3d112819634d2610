namespace Metabot.Generators.Completion;

internal sealed record CompletionPlace(string Wanted, string Expression, string Source);

/// <summary>Carets in strings of the package, and what is wanted there.</summary>
internal static class CompletionPlaces
{
    // Of conditions, each of which is written as every kind of literal.
    private static readonly (string Wanted, string Script)[] Scripts =
    [
        ("lead", "return l‸"), ("lead", "return lea‸"), ("leadId", "return leadI‸ == 5;"), ("request", "return re‸"), ("return", "r‸"), ("bot", "return b‸"),
        ("ticket", "return tic‸"), ("memory", "return mem‸"), ("api", "return ap‸"), ("table", "return tab‸"), ("botId", "return botI‸"), ("typeof", "return typ‸"),
        ("lead", "if (l‸) { return true; }"), ("request", "return !req‸"), ("lead", "return a => l‸"), ("order", "const order = request.order; return or‸"),
        ("isTagExist", "return lead.‸"), ("isTagExist", "return lead.is‸"), ("isTagExist", "return lead.isT‸ && true;"), ("isInStatus", "return lead.isI‸"),
        ("isContextExist", "return lead.isCo‸"), ("getAttr", "return lead.‸"), ("getAttr", "return lead.getA‸"), ("getTag", "return lead.getT‸"), ("getData", "return lead.getD‸"),
        ("getAllTags", "return lead.getAl‸"), ("getIntAttr", "return lead.getI‸ > 5;"), ("getFloatAttr", "return lead.getFl‸"), ("getBoolAttr", "return lead.getB‸"),
        ("getJsonAttr", "return lead.getJ‸"), ("getStatusName", "return lead.getSt‸"), ("getPersonId", "return lead.getP‸"), ("getChannelCode", "return lead.getCh‸"),
        ("isAttrExist", "return lead.isA‸"), ("isDataExist", "return lead.isD‸"), ("getSerialNumber", "return lead.getSer‸"), ("hasActiveNlpIntegration", "return lead.h‸"),
        ("setAttr", "lead.setA‸"), ("addTags", "lead.addT‸"), ("getAttr", "return lead?.getA‸"), ("getAttr", "return lead.setAttr('a', 1).getA‸"),
        ("isTagExist", "return lead\n    .is‸"), ("isTagExist", "return (lead.isT‸"), ("isTagExist", "if (lead.getAttr('a') == 'b' && lead.isT‸"),
        ("getAttr", "return bot.‸"), ("findLeads", "return bot.fi‸"), ("getAllAttr", "return bot.getAl‸"), ("scheduleJob", "bot.sch‸"), ("isAttrExist", "return bot.is‸"),
        ("getAttr", "return memory.getA‸"), ("getStatusName", "return ticket.getS‸"), ("getStatusId", "return bot.findTickets([])[0].getS‸"),
        ("first_name", "return request.‸"), ("order", "return request.‸"), ("age", "return request.‸"), ("first_name", "return request.f‸"), ("age", "return request.a‸ > 17;"),
        ("order_id", "return request.order.‸"), ("items", "return request.order.‸"), ("address", "return request.order.ad‸"), ("created_at", "return request.order.cr‸"),
        ("sku", "return request.order.items[0].‸"), ("price", "return request.order.items[0].p‸"), ("quantity", "return request.order.items[i + 1].‸ > 1;"),
        ("city", "return request.order.address.‸"), ("streets", "return request.order.address.s‸"), ("city", "return request?.order?.address?.c‸"),
        ("first_name", "return request['‸']"), ("order_id", "return request['order']['or‸"), ("items", "const order = request.order; return order.it‸"),
        ("sku", "const item = request.order.items[0]; return item.‸"), ("isTagExist", "const who = lead; return who.isT‸"),
        ("vip", "return lead.isTagExist('‸')"), ("vip", "return lead.isTagExist('v‸"), ("regular", "return lead.getTag('reg‸');"), ("asleep", "return lead.isTagExist('a‸')"),
        ("vip", "lead.addTags('regular,‸')"), ("regular", "lead.deleteTags(['vip', 're‸'])"), ("city", "return lead.getAttr('‸')"), ("city", "return lead.getAttr('c‸"),
        ("Имя", "return lead.getAttr('И‸')"), ("season", "return bot.getAttr('se‸')"), ("Active", "return lead.isInStatus('‸')"), ("checkout", "return lead.isContextExist('ch‸"),
        ("welcome", "bot.runScriptByCodeForLead('w‸', leadId)"), ("farewell", "return bot.getScriptIdByCode('‸')"), ("order_paid", "bot.runTriggerByCodeForLead('‸')"),
        ("script_code", "bot.scheduleJob({ scr‸"), ("lead_id", "bot.scheduleJob({ script_code: 'welcome', le‸"), ("spring_sale", "bot.scheduleJob({ broadcast_code: 'spr‸' })"),
        ("welcome", "bot.run({ script_code: '‸' })"), ("city", "return [1, 2].includes(lead.getAttr('ci‸"),
    ];

    private static readonly Dictionary<string, Func<string, string>> Literals = new()
    {
        ["regular"] = script => $"\"{Regular(script)}\"",
        ["verbatim"] = script => $"@\"{script}\"",
        ["raw"] = script => $"\"\"\"\n        {script.Replace("\n", "\n        ", StringComparison.Ordinal)}\n        \"\"\"",
        ["hole before"] = script => $"$\"if (leadId == {{id}}) {{{{ return false; }}}} {Regular(script).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)}\"",
    };

    // In attributes, lists of tags and calls.
    private static readonly (string Wanted, string Statement, string Members)[] Others =
    [
        ("first_name", "", "[BotScript(\"a\", Condition = \"return request.‸\")] public partial record A(string FirstName);"),
        ("isTagExist", "", "[BotTrigger(\"a\", Condition = @\"return lead.isT‸\")] public partial record A(string FirstName);"),
        ("vip", "", "[BotScript(\"a\", AddTags = \"‸\")] public partial record A(string FirstName);"),
        ("regular", "", "[BotScript(\"a\", AddTags = \"vip, r‸\")] public partial record A(string FirstName);"),
        ("asleep", "", "[BotScript(\"a\", RemoveTags = \"as‸,vip\")] public partial record A(string FirstName);"),
        ("farewell", "", "[BotScript(\"‸\")] public partial record A(string FirstName);"),
        ("farewell", "", "[BotScript(\"fa‸\")] public partial record A(string FirstName);"),
        ("order_paid", "", "[BotTrigger(Code = \"o‸\")] public partial record A(string FirstName);"),
        ("vip", "var o = new JobOptions { AddTags = \"v‸\" };", ""),
        ("vip", "var o = new JobOptions { AddTags = [\"regular\", \"v‸\"] };", ""),
        ("asleep", "var o = new JobOptions { RemoveTags = [\"‸\"] };", ""),
        ("vip", "TagList tags = TagList.Parse(\"regular,‸\");", ""),
        ("welcome", "var r = new JobRequest { ScriptCode = \"we‸\" };", ""),
        ("spring_sale", "var r = new JobRequest { BroadcastCode = \"‸\" };", ""),
        ("isTagExist", "Take(\"return lead.isT‸\", \"\");", ""),
        ("lead", "Take(condition: \"return l‸\", other: \"\");", ""),
        ("getAttr", "JobCondition c = Before + \"lead.getA‸\";", ""),
        ("getAttr", "JobCondition c = id > 0 ? \"return true;\" : \"return lead.getA‸\";", ""),
        ("isTagExist", "JobCondition c = $\"\"\"return leadId == {id} && lead.isT‸\"\"\";", ""),
        ("lead", "JobCondition c = $$\"\"\"if ({{id}}) { return l‸ }\"\"\";", ""),
    ];

    public static IReadOnlyList<CompletionPlace> All { get; } =
    [
        .. from script in Scripts
           from literal in Literals.Values
           let expression = literal(script.Script)
           select new CompletionPlace(script.Wanted, expression, Shop.WithCondition(expression)),
        .. Others.Select(each => new CompletionPlace(each.Wanted, each.Statement + each.Members, Shop.With(each.Statement, each.Members))),
    ];

    private static string Regular(string script) => script.Replace("\n", "\\n", StringComparison.Ordinal);
}
