using System.Text.Json;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts;

// The script that JavaScript names as { script_code: "menu" } or { script_id: 1 }.
internal static class ScriptFinder
{
    public static HostReply Find(BotDefinition bot, JsonElement named)
    {
        var errors = new FieldErrors("script");
        var fields = new JsonFields(named, errors, ["script_code", "script_id"]);
        var (code, id) = (fields.NotBlank("script_code"), fields.Id("script_id"));
        var script = code is not null ? bot.Scripts.Find(code) : bot.Scripts.FirstOrDefault(script => script.Id is not null && script.Id == id);
        return errors.Count > 0 ? HostReply.Refuse(errors.Told[0].Message)
            : script is not null ? HostReply.Answer(script.Code)
            : HostReply.Refuse(code is null && id is null
                ? "name the script, for example { script_code: 'menu' }"
                : $"the bot has no script {(code is null ? id : $"'{code}'")}");
    }
}
