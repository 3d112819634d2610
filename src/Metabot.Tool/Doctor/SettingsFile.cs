using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Tool.Live;

namespace Metabot.Tool.Doctor;

// What AddBotClient(configuration.GetSection("Metabot")) reads. The token is in no file.
internal static class SettingsFile
{
    public const string Section = "Metabot";

    public static string Write(Learned learned, long botId)
    {
        var section = new JsonObject
        {
            [nameof(BotClientOptions.BaseAddress)] = BaseAddress.Write(learned.Base),
            [nameof(BotClientOptions.BotId)] = botId,
            [nameof(BotClientOptions.Authentication)] = learned.Authentication.ToString(),
        };
        if (learned.JobIdField is { } field and not "job_id")
        {
            section[nameof(BotClientOptions.JobIdField)] = field;
        }

        return new JsonObject { [Section] = section }.ToJsonString(new JsonSerializerOptions(LiveJson.Options) { WriteIndented = true, NewLine = "\n" }) + "\n";
    }
}
