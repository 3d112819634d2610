using Metabot.Server.Storage;

namespace Metabot.Server.Scripts;

// The scripts that run each other, and the place in each.
internal sealed class ScriptStack(BotDefinition bot)
{
    private readonly Stack<Frame> _frames = new();
    private readonly List<ScriptDefinition> _ended = [];

    public ScriptDefinition Script => _frames.Peek().Script;

    // Those that ended without a command in between, the deepest first.
    public IReadOnlyList<ScriptDefinition> Ended => _ended;

    public void Enter(string script) => _frames.Push(new Frame(bot.Scripts.Find(script)!, 0));

    public void Jump(string script)
    {
        _frames.Clear();
        Enter(script);
    }

    // Null when all have ended.
    public Command? Take()
    {
        while (_frames.TryPeek(out var frame))
        {
            if (frame.Next < frame.Script.Commands.Count)
            {
                _ended.Clear();
                return frame.Script.Commands[frame.Next++];
            }

            _ended.Add(_frames.Pop().Script);
        }

        return null;
    }

    public IReadOnlyList<DialogFrame> Save() =>
        [.. _frames.Reverse().Select(frame => new DialogFrame(frame.Script.Code, frame.Next - 1, frame.Script.Commands[frame.Next - 1].Mark))];

    // The command that waits; null when there is none in the bot as it is now. Of the scripts that run it those are left
    // out that no longer do.
    public IWaitingCommand? Restore(IReadOnlyList<DialogFrame> saved)
    {
        Command? last = null;
        foreach (var frame in saved)
        {
            var script = bot.Scripts.Find(frame.Script);
            var index = script is null ? -1 : Find(script, frame);
            last = index < 0 ? null : script!.Commands[index];
            if (last is not null)
            {
                _frames.Push(new Frame(script!, index + 1));
            }
        }

        return last as IWaitingCommand;
    }

    private static int Find(ScriptDefinition script, DialogFrame frame)
    {
        var isThere = frame.Command < script.Commands.Count && script.Commands[frame.Command].Mark == frame.Mark;
        return isThere ? frame.Command : script.Commands.ToList().FindIndex(command => command.Mark == frame.Mark);
    }

    private sealed class Frame(ScriptDefinition script, int next)
    {
        public ScriptDefinition Script => script;

        public int Next { get; set; } = next;
    }
}
