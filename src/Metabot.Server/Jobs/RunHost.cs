using System.Text.Json;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// What scripts ask of the server, answered from the database of their run.
internal sealed class RunHost(BotDb db, BotDefinition bot, JobPlanner planner) : IScriptHost
{
    public async Task<HostReply> AnswerAsync(HostCall call, IScriptEngine beside, ScriptFollowUps followUps) => call.Question switch
    {
        HostQuestion.CountLeads => HostReply.Answer(await db.Leads.CountAsync(lead => lead.BotId == bot.Id)),
        HostQuestion.ScheduleJob => await PlanAsync(call.Argument, beside, followUps),
        _ => throw new InvalidOperationException($"Nobody answers {call.Question}."),
    };

    // The same fields and the same checks as over HTTP; false when the new job's condition is not true.
    private async Task<HostReply> PlanAsync(JsonElement fields, IScriptEngine beside, ScriptFollowUps followUps)
    {
        try
        {
            var job = await planner.PlanAsync(db, bot, JobDraftReader.Read(fields), new JavaScriptRunner(beside));
            followUps.Jobs.Add(job);
            return HostReply.Answer(!job.IsFinal);
        }
        catch (RequestRefusedException exception)
        {
            return HostReply.Refuse(exception.Message);
        }
    }
}
