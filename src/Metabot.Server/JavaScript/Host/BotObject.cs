using System.Text.Json;
using Jint.Native;
using Metabot.Server.Json;
using Metabot.Server.Storage;

namespace Metabot.Server.JavaScript.Host;

internal static class BotObject
{
    private static readonly HostMembers<ScriptRun> Members = new HostMembers<ScriptRun>("bot", "Bot")
        .Method("getData", (run, arguments) => arguments.Text(0) switch
        {
            "id" => run.World.BotId,
            "name" => run.World.BotName,
            "leadsCount" => run.Json(run.Ask(HostQuestion.CountLeads, JsonText.Null)),
            _ => JsValue.Null,
        })
        .Action("setAttr", (run, arguments) => run.World.Bot.Attributes[arguments.Text(0)] = arguments.Json(1))
        .Method("getAttr", (run, arguments) => run.Json(run.World.Bot.Attributes.GetValueOrDefault(arguments.Text(0))))
        .Method("getAllAttr", (run, _) => run.Json(run.World.Bot.Attributes))
        .Method("isAttrExist", (run, arguments) => run.World.Bot.Attributes.ContainsKey(arguments.Text(0)))
        .Method("findLeads", (run, arguments) => run.Json(run.Ask(HostQuestion.FindLeads, BotSearches.Read(arguments, table: null, first: 0))))
        .Method("findTickets", TicketObject.Find)
        .Method("createPerson", LeadPeople.Create)
        .Method("scheduleJob", (run, arguments) => JobCalls.Schedule(run, arguments.Object(0)))
        .Method("scheduleScript", (run, arguments) => JobCalls.Schedule(run, arguments.Object(3), ("script_id", arguments.Id(0)), ("lead_id", arguments.Id(1)), ("ticket_id", arguments.Id(2))))
        .Method("runTriggerByCodeForLead", (run, arguments) => JobCalls.Schedule(run, arguments.Object(4), ("trigger_code", arguments.Text(0)), ("lead_id", arguments.Id(1)), ("ticket_id", arguments.Id(2))))
        .Method("runScriptByCodeForLead", (run, arguments) => JobCalls.Schedule(run, null, ("script_code", arguments.Text(0)), ("lead_id", arguments.Id(1))))
        .Method("getScriptIdByCode", (run, arguments) => FindScript(run, new ScriptName(null, arguments.Text(0)))?.Id is { } id ? id : JsValue.Null)
        .Method("run", (run, arguments) => Run(run, arguments))
        .Method("stop", (run, _) =>
        {
            run.Flow ??= new ScriptFlow(Script: null);
            return JsValue.Undefined;
        })
        .Method("sendMessage", (run, arguments) => Messages.Send(run, arguments))
        .Method("getWebhookPayload", (run, _) => run.World.Incoming?.Payload is { } payload ? run.Json(payload) : JsValue.Null);

    public static JsValue Create(ScriptRun run) => new HostObject<ScriptRun>(run, run, Members);

    private static JsValue Run(ScriptRun run, HostArguments arguments)
    {
        var name = arguments.Object(0) is { } fields ? new ScriptName(Id(fields), Code(fields)) : new ScriptName(null, null);
        var script = FindScript(run, name) ?? throw arguments.Error(
            name is { Id: null, Code: null } ? "argument 1 must have script_code or script_id" : $"the bot has no script {(name.Code is { } code ? $"'{code}'" : name.Id)}");
        run.Flow = new ScriptFlow(script.Code);
        return JsValue.Undefined;
    }

    private static long? Id(JsonElement fields) =>
        fields.TryGetProperty("script_id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) ? number : null;

    private static string? Code(JsonElement fields) =>
        fields.TryGetProperty("script_code", out var code) && code.ValueKind == JsonValueKind.String ? code.GetString() : null;

    private static ScriptName? FindScript(ScriptRun run, ScriptName name) => run.Ask(HostQuestion.FindScript, name).Deserialize<ScriptName?>(JsonText.Readable);
}
