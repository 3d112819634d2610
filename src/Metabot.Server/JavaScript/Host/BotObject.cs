using Jint;
using Jint.Native;
using Metabot.Server.Json;

namespace Metabot.Server.JavaScript.Host;

internal static class BotObject
{
    public static JsObject Create(Engine engine, ScriptWorld world, bool isCondition, Func<HostCall, HostReply> ask)
    {
        var host = new HostObject(engine);
        AttributeMethods.AddTo(host, world.Bot.Attributes, (name, value) => world.Bot.Attributes[name] = value);
        AttributeMethods.AddQuestionsTo(host, world.Bot.Attributes);
        host.Method("getData", arguments => arguments.Text(0) switch
        {
            "id" => host.Json(world.BotId),
            "name" => host.Json(world.BotName),
            "leadsCount" => host.Json(ask(new(HostQuestion.CountLeads, JsonText.Null)).Value),
            _ => JsValue.Null,
        });
        host.Method("scheduleJob", arguments => isCondition
            ? throw arguments.Error("a condition cannot schedule jobs")
            : Schedule(host, arguments, ask));
        return host.Object;
    }

    private static JsValue Schedule(HostObject host, HostArguments arguments, Func<HostCall, HostReply> ask)
    {
        var reply = ask(new(HostQuestion.ScheduleJob, arguments.Json(0)));
        return reply.Refusal is { } refusal ? throw arguments.Error(refusal) : host.Json(reply.Value);
    }
}
