using System.Text.Json;
using Jint.Native;

namespace Metabot.Server.JavaScript.Host;

// The bot's own tables; a table is there as soon as it has a row.
internal static class TableObject
{
    private static readonly HostMembers<ScriptRun> Members = new HostMembers<ScriptRun>("table", "Table")
        .Method("find", (run, arguments) => run.Json(run.Ask(HostQuestion.FindRows, BotSearches.Read(arguments, arguments.Text(0), first: 1))))
        .Method("createItem", (run, arguments) => run.Json(run.Ask(HostQuestion.CreateRow, new NewRow(arguments.Text(0), Fields(arguments)))));

    public static JsValue Create(ScriptRun run) => new HostObject<ScriptRun>(run, run, Members);

    private static Dictionary<string, JsonElement> Fields(HostArguments arguments) =>
        arguments.Object(1)?.EnumerateObject().ToDictionary(field => field.Name, field => field.Value) ?? [];
}
