using Jint;
using Jint.Native;
using Metabot.Server.Json;
using Metabot.Server.Scheduling;

namespace Metabot.Server.Scripting;

internal static class BotObject
{
    public static JsObject Create(Engine engine, RunState state)
    {
        var host = new HostObject(engine);
        AttributeMethods.AddTo(host, state.BotState.Attributes);
        AttributeMethods.AddQuestionsTo(host, state.BotState.Attributes);
        host.Method("getData", arguments => arguments.Text(0) switch
        {
            "id" => host.Json(state.Bot.Id),
            "name" => host.Json(state.Bot.Name),
            "leadsCount" => host.Json(state.CountLeads()),
            _ => JsValue.Null,
        });
        host.Method("scheduleJob", arguments => Schedule(arguments, state) ? JsBoolean.True : JsBoolean.False);
        return host.Object;
    }

    // The same fields and the same checks as over HTTP; false when the new job's condition is not true.
    private static bool Schedule(HostArguments arguments, RunState state)
    {
        var plan = state.Plan ?? throw arguments.Error("a condition cannot schedule jobs");
        try
        {
            var job = plan(JobDraftReader.Read(arguments.Json(0)));
            state.FollowUps.Add(job);
            return !job.IsFinal;
        }
        catch (RequestRefusedException exception)
        {
            throw arguments.Error(exception.Message);
        }
    }
}
