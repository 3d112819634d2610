using System.Text.Json;
using Metabot.Rules;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;
using Metabot.Server.Outgoing;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Metabot.Server.Storage.Searching;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// What scripts ask of the server, answered from the database of their run.
internal sealed class RunHost(BotDb db, BotDefinition bot, JobPlanner planner, ServerClock clock, IRowIds ids, OutgoingCalls calls, SearchDialect dialect) : IScriptHost
{
    private readonly RunSearches _searches = new(db, bot, clock, dialect);

    public async Task<HostReply> AnswerAsync(HostCall call, IScriptEngine beside, ScriptFollowUps followUps)
    {
        try
        {
            return call.Question switch
            {
                HostQuestion.CountLeads => HostReply.Answer(await db.Leads.CountAsync(lead => lead.BotId == bot.Id)),
                HostQuestion.CountLeadsUpTo => HostReply.Answer(await CountLeadsUpToAsync(call.Read<long>())),
                HostQuestion.ScheduleJob => await PlanAsync(call.Argument, beside, followUps),
                HostQuestion.FindLeads => HostReply.Answer(await _searches.FindLeadsAsync(call.Read<RowsQuestion>())),
                HostQuestion.FindTickets => HostReply.Answer(await _searches.FindTicketsAsync(call.Read<RowsQuestion>())),
                HostQuestion.FindRows => HostReply.Answer(await _searches.FindRowsAsync(call.Read<RowsQuestion>(), followUps)),
                HostQuestion.CreateRow => await CreateRowAsync(call.Read<NewRow>(), followUps),
                HostQuestion.FindPerson => HostReply.Answer(await FindPersonAsync(call.Read<long>(), followUps)),
                HostQuestion.CreatePerson => await CreatePersonAsync(call.Read<Dictionary<string, JsonElement>>(), followUps),
                HostQuestion.FindScript => FindScript(call.Read<ScriptName>()),
                HostQuestion.FindPlugin => HostReply.Answer(bot.Plugins.GetValueOrDefault(call.Read<string>())),
                HostQuestion.CallApi => HostReply.Answer(await CallAsync(call.Read<ApiCall>())),
                _ => throw new InvalidOperationException($"Nobody answers {call.Question}."),
            };
        }
        catch (Exception exception) when (exception is SearchRefusedException or RequestRefusedException or OutgoingRefusedException)
        {
            return HostReply.Refuse(exception.Message);
        }
    }

    public Task<Person?> FindPersonAsync(long id, ScriptFollowUps followUps) => followUps.FindPerson(id) is { } made
        ? Task.FromResult<Person?>(made)
        : db.Persons.AsNoTracking().SingleOrDefaultAsync(person => person.Id == id && person.BotId == bot.Id);

    // The same fields and the same checks as over HTTP; false when the new job's condition is not true.
    private async Task<HostReply> PlanAsync(JsonElement fields, IScriptEngine beside, ScriptFollowUps followUps)
    {
        var job = await planner.PlanAsync(db, bot, JobDraftReader.Read(fields), new JavaScriptRunner(beside));
        job.IsOfScript = true;
        await ScriptQuota.CheckAsync(db, job, followUps);
        followUps.Jobs.Add(job);
        return HostReply.Answer(!job.IsFinal);
    }

    private Task<int> CountLeadsUpToAsync(long id) => db.Leads.CountAsync(lead => lead.BotId == bot.Id && lead.Id <= id);

    private async Task<HostReply> CreateRowAsync(NewRow asked, ScriptFollowUps followUps)
    {
        TableChecker.Check(bot, asked.Table, asked.Fields.Keys);
        var row = new TableRow { Id = await ids.NextAsync<TableRow>(db), BotId = bot.Id, Table = asked.Table, Fields = asked.Fields, CreatedAt = clock.Now };
        followUps.Rows.Add(row);
        return HostReply.Answer(RunSearches.Show(row));
    }

    private async Task<HostReply> CreatePersonAsync(Dictionary<string, JsonElement> data, ScriptFollowUps followUps)
    {
        var person = PersonReader.Read(data);
        (person.Id, person.BotId, person.CreatedAt) = (await ids.NextAsync<Person>(db), bot.Id, clock.Now);
        followUps.Persons.Add(person);
        return HostReply.Answer(person.Id);
    }

    // Until the answer is there, or the bot's limit of time: what stops the server does not stop a call that is made.
    private async Task<ApiAnswer> CallAsync(ApiCall call)
    {
        var answer = await calls.SendAsync(bot.Id, bot.Outgoing, new OutgoingRequest(call.Url, call.Body, call.Headers), CancellationToken.None);
        return new ApiAnswer(answer.StatusCode, answer.Json ?? JsonText.Null);
    }

    private HostReply FindScript(ScriptName name)
    {
        var script = name.Code is { } code ? bot.Scripts.Find(code)
            : name.Id is { } id ? bot.Scripts.FirstOrDefault(each => each.Id == id)
            : null;
        return HostReply.Answer(script is null ? null : new ScriptName(script.Id, script.Code));
    }
}
