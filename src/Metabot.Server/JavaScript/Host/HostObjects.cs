using Jint;
using Jint.Native;
using Metabot.Server.Json;
using Metabot.Server.Storage;

namespace Metabot.Server.JavaScript.Host;

// The names that conditions and scripts know. Plain JavaScript objects: no CLR object is ever visible.
internal static class HostObjects
{
    public static void AddTo(Engine engine, ScriptWorld world, bool isCondition, ICollection<LeadEvent> events, Func<HostCall, HostReply> ask)
    {
        engine.SetValue("botId", Number(world.BotId));
        engine.SetValue("leadId", Number(world.Lead?.Id));
        engine.SetValue("ticketId", Number(world.Ticket?.Id));
        engine.SetValue("request", Values.FromJson(engine, JsonText.Write(world.Request)));
        engine.SetValue("memory", Memory(engine, world));
        engine.SetValue("bot", BotObject.Create(engine, world, isCondition, ask));
        engine.SetValue("lead", world.Lead is { } lead ? LeadObject.Create(engine, lead, events) : JsValue.Null);
        engine.SetValue("ticket", world.Ticket is { } ticket ? TicketObject(engine, ticket) : JsValue.Null);
    }

    private static JsObject Memory(Engine engine, ScriptWorld world)
    {
        var memory = new HostObject(engine);
        AttributeMethods.AddTo(memory, world.Memory, (name, value) => world.Memory[name] = value);
        return memory.Object;
    }

    private static JsObject TicketObject(Engine engine, Ticket ticket)
    {
        var host = new HostObject(engine);
        foreach (var (name, value) in ticket.Fields)
        {
            host.Object.Set(name, Values.FromJson(engine, value.GetRawText()));
        }

        host.Method("getData", arguments => host.Json(
            arguments.Text(0) == "id" ? Values.Json(ticket.Id) : ticket.Fields.GetValueOrDefault(arguments.Text(0))));
        return host.Object;
    }

    private static JsValue Number(long? id) => id is { } value ? JsNumber.Create(value) : JsValue.Null;
}
