using Metabot.Server.Bots;
using Metabot.Server.Scripting;

namespace Metabot.Server.Scheduling;

internal sealed class ScriptRunner(BotDefinition bot, JavaScriptRunner javaScript)
{
    private const int MaxCommands = 1_000;

    public Task RunAsync(string code, RunState state) => RunAsync(bot.Scripts.Find(code)!, state, new CommandCount());

    // False when a stop command ended it all.
    private async Task<bool> RunAsync(ScriptDefinition script, RunState state, CommandCount count)
    {
        foreach (var command in script.Commands)
        {
            if (++count.Value > MaxCommands)
            {
                throw new RunFailedException($"script \"{script.Code}\" ran more than {MaxCommands} commands; scripts that run each other must end");
            }

            if (!await javaScript.IsTrueAsync(command.Condition, state))
            {
                continue;
            }

            if (command is StopCommand || (command is RunScriptCommand next && !await RunAsync(bot.Scripts.Find(next.Script)!, state, count)))
            {
                return false;
            }

            await RunAsync(command, script, state);
        }

        return true;
    }

    private async Task RunAsync(Command command, ScriptDefinition script, RunState state)
    {
        if (command is RunJavaScriptCommand run)
        {
            await javaScript.RunAsync(run.Code, state);
        }
        else
        {
            Run(command, script, state);
        }
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
        }
    }

    private static Storage.Lead Lead(RunState state, ScriptDefinition script, string purpose) => state.Lead
        ?? throw new RunFailedException($"script \"{script.Code}\" has no lead to {purpose}; give lead_id");

    // Of all scripts that run each other.
    private sealed class CommandCount
    {
        public int Value { get; set; }
    }
}
