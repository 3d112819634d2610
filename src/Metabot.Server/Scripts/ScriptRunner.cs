using Metabot.Server.JavaScript;

namespace Metabot.Server.Scripts;

internal sealed class ScriptRunner(JavaScriptRunner javaScript, MenuRunner menus)
{
    private const int MaxCommands = 1_000;

    // A script that does not wait for an answer leaves what the lead's dialog waits for as it is.
    public Task RunAsync(string code, RunState state)
    {
        var stack = new ScriptStack(state.Bot);
        return GoOnAsync(Step.Enter(code), stack, state);
    }

    // False when no script waits for what the lead says, or the bot has changed and no longer has the place.
    public async Task<bool> TryAnswerAsync(IncomingMessage incoming, RunState state)
    {
        var stack = new ScriptStack(state.Bot);
        if (stack.Restore(state.Dialog.Frames) is not { } command)
        {
            CloseQuestion(state);
            return false;
        }

        state.EnterScenario();
        var step = await command.AnswerAsync(new CommandRun(stack.Script, state, javaScript), incoming);
        if (step is not WaitStep)
        {
            CloseQuestion(state);
        }

        await GoOnAsync(step, stack, state);
        return true;
    }

    // Nobody waits for its answer any more, so it is not asked again.
    private static void CloseQuestion(RunState state)
    {
        if (state.Dialog.Frames.Count > 0)
        {
            state.Dialog = state.Dialog with { Frames = [], Question = null };
        }
    }

    private async Task GoOnAsync(Step step, ScriptStack stack, RunState state)
    {
        for (var commands = 0; Go(step, stack, state); commands++)
        {
            if (stack.Take() is not { } command)
            {
                await menus.ShowAsync(stack.Ended, state);
                return;
            }

            if (commands == MaxCommands)
            {
                throw new RunFailedException($"script \"{stack.Script.Code}\" ran more than {MaxCommands} commands; scripts that run each other must end");
            }

            state.Place = new CommandPlace(stack.Script, command);
            step = await javaScript.IsTrueAsync(command.Condition, state)
                ? await command.RunAsync(new CommandRun(stack.Script, state, javaScript))
                : Step.Next;
        }
    }

    // False when nothing more runs.
    private static bool Go(Step step, ScriptStack stack, RunState state)
    {
        switch (step)
        {
            case NextStep:
                return true;
            case StopStep:
                return false;
            case WaitStep:
                state.Dialog = state.Dialog with { Frames = stack.Save(), Menu = null, Scenario = state.Scenario };
                return false;
            case EnterStep enter:
                stack.Enter(enter.Script);
                return true;
            case JumpStep jump:
                stack.Jump(jump.Script);
                return true;
            default:
                throw new InvalidOperationException($"No script goes on by a {step.GetType().Name}.");
        }
    }
}
