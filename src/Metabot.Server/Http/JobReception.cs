using System.Diagnostics;
using System.Text.Json;
using Metabot.Server.Jobs;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Metabot.Server.Telemetry;

namespace Metabot.Server.Http;

// Plans what a caller wrote, and counts what is refused by the field at fault.
internal sealed class JobReception(JobPlanner planner, JavaScriptRunner javaScript, JobMetrics metrics)
{
    public async Task<Job> PlanAsync(BotDb db, BotDefinition bot, Func<JsonElement> readBody, Activity? span = null)
    {
        try
        {
            return await planner.PlanAsync(db, bot, JobDraftReader.Read(readBody()), javaScript);
        }
        catch (RequestRefusedException refusal)
        {
            var field = FindKnown(refusal.Errors[0].Field);
            span?.SetTag(Labels.Field, field).Fail(Labels.Other);
            metrics.NoteRefusal(bot.Id, field);
            throw;
        }
    }

    // A field that is not known is the caller's own word, and there are as many as callers write.
    private static string FindKnown(string field) => field is "body" || JobFields.Names.Contains(field) ? field : Labels.Other;
}
