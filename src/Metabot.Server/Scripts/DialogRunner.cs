using Metabot.Server.JavaScript;

namespace Metabot.Server.Scripts;

// What a bot does when a lead says something: a command that waits takes it, or else the open menu, a route, the
// fallback script.
internal sealed class DialogRunner(ScriptRunner scripts)
{
    public async Task AnswerAsync(IncomingMessage incoming, RunState state)
    {
        if (await scripts.TryAnswerAsync(incoming, state))
        {
            return;
        }

        if (MenuRunner.Choose(incoming, state) is { } chosen)
        {
            state.EnterScenario();
            await scripts.RunAsync(chosen, state);
            return;
        }

        var route = state.Bot.Routes.FirstOrDefault(route => route.Takes(incoming, state));
        if ((route?.Script ?? state.Bot.Fallback?.Code) is { } script)
        {
            state.LeaveScenario();
            await scripts.RunAsync(script, state);
        }
    }
}
