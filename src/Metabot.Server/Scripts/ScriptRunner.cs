namespace Metabot.Server.Scripts;

internal sealed class ScriptRunner(JavaScriptRunner javaScript)
{
    private const int MaxCommands = 1_000;

    public async Task RunAsync(string code, RunState state)
    {
        var frames = new Stack<Frame>([new Frame(state.Bot.Scripts.Find(code)!)]);
        for (var commands = 0; frames.TryPeek(out var frame);)
        {
            if (frame.Take() is not { } command)
            {
                frames.Pop();
                continue;
            }

            if (++commands > MaxCommands)
            {
                throw new RunFailedException($"script \"{frame.Script.Code}\" ran more than {MaxCommands} commands; scripts that run each other must end");
            }

            if (await javaScript.IsTrueAsync(command.Condition, state))
            {
                Go(await command.RunAsync(new CommandRun(frame.Script, state, javaScript)), frames, state.Bot);
            }
        }
    }

    private static void Go(Step step, Stack<Frame> frames, BotDefinition bot)
    {
        switch (step)
        {
            case NextStep:
                break;
            case StopStep:
                frames.Clear();
                break;
            case JumpStep jump:
                frames.Clear();
                frames.Push(new Frame(bot.Scripts.Find(jump.Script)!));
                break;
            case EnterStep enter:
                frames.Push(new Frame(bot.Scripts.Find(enter.Script)!));
                break;
            default:
                throw new InvalidOperationException($"No script goes on by a {step.GetType().Name}.");
        }
    }

    // A script that runs, and the command that comes next.
    private sealed class Frame(ScriptDefinition script)
    {
        private int _next;

        public ScriptDefinition Script => script;

        public Command? Take() => _next < script.Commands.Count ? script.Commands[_next++] : null;
    }
}
