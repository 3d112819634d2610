using Metabot.Server.Bots;
using Metabot.Server.Scripting;

namespace Metabot.Server.Scheduling;

internal sealed class ScriptRunner(BotDefinition bot)
{
    private const int MaxCommands = 1_000;

    public void Run(string code, RunState state)
    {
        var commandsLeft = MaxCommands;
        Run(bot.Scripts.Find(code)!, state, ref commandsLeft);
    }

    // False when a stop command ended it all.
    private bool Run(ScriptDefinition script, RunState state, ref int commandsLeft)
    {
        foreach (var command in script.Commands)
        {
            if (--commandsLeft < 0)
            {
                throw new RunFailedException($"script \"{script.Code}\" ran more than {MaxCommands} commands; scripts that run each other must end");
            }

            if (!JavaScriptRunner.IsTrue(command.Condition, state))
            {
                continue;
            }

            if (command is StopCommand || (command is RunScriptCommand next && !Run(bot.Scripts.Find(next.Script)!, state, ref commandsLeft)))
            {
                return false;
            }

            Run(command, script, state);
        }

        return true;
    }

    private static void Run(Command command, ScriptDefinition script, RunState state)
    {
        switch (command)
        {
            case SendTextCommand send:
                Lead(state, script, "send a text to");
                state.Texts.Add(TextMacros.Fill(send.Text, state));
                break;
            case AddTagsCommand add:
                var tagged = Lead(state, script, "tag");
                add.Tags.ToList().ForEach(tagged.AddTag);
                break;
            case RemoveTagsCommand remove:
                Lead(state, script, "take tags off").Tags.RemoveAll(remove.Tags.Contains);
                break;
            case SetAttributesCommand set:
                var lead = Lead(state, script, "set attributes of");
                set.Attributes.ToList().ForEach(attribute => lead.Attributes[attribute.Key] = attribute.Value);
                break;
            case RunJavaScriptCommand run:
                JavaScriptRunner.Run(run.Code, state);
                break;
        }
    }

    private static Storage.Lead Lead(RunState state, ScriptDefinition script, string purpose) => state.Lead
        ?? throw new RunFailedException($"script \"{script.Code}\" has no lead to {purpose}; give lead_id");
}
