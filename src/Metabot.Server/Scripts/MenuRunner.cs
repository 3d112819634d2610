using Metabot.Server.Channels;
using Metabot.Server.JavaScript;
using Metabot.Server.Storage;

namespace Metabot.Server.Scripts;

// The menu that stands at a script's end. Without one the nearest above is shown (the platform's documentation): that of a
// script that runs it, or the one through which the lead came here.
internal sealed class MenuRunner(JavaScriptRunner javaScript)
{
    public async Task ShowAsync(IReadOnlyList<ScriptDefinition> ended, RunState state)
    {
        foreach (var script in ended)
        {
            if (await TryShowAsync(script, state))
            {
                state.Dialog = state.Dialog with { Scenario = state.Scenario };
                return;
            }
        }

        // What a job says does not bring up again a menu that the lead has seen.
        foreach (var script in state.Incoming is null ? [] : state.Dialog.MenuPath.Reverse().Select(state.Bot.Scripts.Find).OfType<ScriptDefinition>())
        {
            if (await TryShowAsync(script, state))
            {
                return;
            }
        }
    }

    // The script that the lead chose from the open menu; null when that was something else. A caption may be what another
    // item's code is: the button that was pressed is meant first, then what is read, then a code.
    public static string? Choose(IncomingMessage incoming, RunState state)
    {
        var items = state.Dialog.Menu?.Items ?? [];
        var said = incoming.Words.Trim();
        var item = items.FirstOrDefault(item => item.Code == incoming.Code)
            ?? FindSaid(item => item.Shown)
            ?? FindSaid(item => item.Caption)
            ?? FindSaid(item => item.Code);
        return item is null ? null : state.Bot.Scripts.Find(item.Script)?.Code;

        DialogMenuItem? FindSaid(Func<DialogMenuItem, string> text) => said.Length == 0
            ? null
            : items.FirstOrDefault(item => string.Equals(said, text(item).Trim(), StringComparison.OrdinalIgnoreCase));
    }

    private async Task<bool> TryShowAsync(ScriptDefinition script, RunState state)
    {
        var items = new List<OpenItem>();
        foreach (var item in script.Menu)
        {
            if (await javaScript.IsTrueAsync(item.Condition, state))
            {
                items.Add(new OpenItem(item, await item.Caption.FillAsync(state)));
            }
        }

        if (items.Count == 0)
        {
            return false;
        }

        if (state.Lead is null)
        {
            throw new RunFailedException($"script \"{script.Code}\" has no lead to show its menu to; give lead_id");
        }

        Open(script, items, state);
        return true;
    }

    private static void Open(ScriptDefinition script, List<OpenItem> items, RunState state)
    {
        var message = Send([.. items.Where(open => !open.Item.IsHidden)], state);
        state.Dialog = state.Dialog with
        {
            Frames = [],
            Menu = new DialogMenu(script.Code, [.. items.Select(open => new DialogMenuItem(open.Item.Code, open.Caption, open.Shown, open.Item.Script))]),
            MenuPath = [.. state.Dialog.MenuPath.TakeWhile(code => code != script.Code), script.Code],
            Question = message ?? state.Dialog.Question,
        };
    }

    // Buttons stand below the text that was sent last.
    private static MenuMessage? Send(IReadOnlyList<OpenItem> shown, RunState state)
    {
        if (shown.Count == 0)
        {
            return null;
        }

        var text = BotWords.Read(state).Choose;
        if (state.Messages is [.., TextMessage last])
        {
            text = last.Text;
            state.Messages.RemoveAt(state.Messages.Count - 1);
        }

        var message = new MenuMessage(
            text, [.. shown.OrderBy(open => open.Item.Line).Select(open => new MenuButton(open.Item.Code, open.Shown, open.Item.Line))]);
        state.Messages.Add(message);
        return message;
    }

    private sealed record OpenItem(MenuItem Item, string Caption)
    {
        public string Shown => Item.HidesCode ? Caption : $"{Item.Code}. {Caption}";
    }
}
