using Jint.Native;
using Metabot.Server.Json;

namespace Metabot.Server.JavaScript.Host;

// The names that conditions and scripts know, as host.d.ts declares them. No CLR object is ever visible.
internal static class HostObjects
{
    public static void AddTo(ScriptRun run)
    {
        var (engine, world) = (run.Engine, run.World);
        engine.SetValue("botId", Number(world.BotId));
        engine.SetValue("leadId", Number(world.Lead?.Id));
        engine.SetValue("ticketId", Number(world.Ticket?.Id));
        engine.SetValue("isFirstImmediateCall", world.IsFirstImmediateCall ? JsBoolean.True : JsBoolean.False);
        engine.SetValue("request", Values.FromJson(engine, JsonText.Write(world.Request)));
        engine.SetValue("script_request_params", engine.GetValue("request"));
        engine.SetValue("memory", MemoryObject.Create(run));
        engine.SetValue("bot", BotObject.Create(run));
        engine.SetValue("lead", LeadObject.Create(run));
        engine.SetValue("ticket", TicketObject.Create(run, world.Ticket));
        engine.SetValue("api", ApiObject.Create(run));
        engine.SetValue("table", TableObject.Create(run));
        engine.SetValue("PHP", PhpObject.Create(run));
        engine.SetValue("require", Libraries.CreateRequire(run));
    }

    private static JsValue Number(long? id) => id is { } value ? JsNumber.Create(value) : JsValue.Null;
}
