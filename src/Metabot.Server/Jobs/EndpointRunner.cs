using System.Text.Json;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// A call of one of a bot's own endpoints. What it changes is committed as a run's changes are, and before it is answered.
internal sealed class EndpointRunner(IDbContextFactory<BotDb> databases, JobPlanner planner, RunWriter writer, JavaScriptRunner javaScript, ServerClock clock)
{
    private const int ScriptFailed = 422;

    public Task<JsonElement> RunAsync(BotDefinition bot, EndpointDefinition endpoint, Dictionary<string, JsonElement> input) =>
        RowConflicts.RepeatAsync(async () =>
        {
            await using var db = await databases.CreateDbContextAsync();
            var state = await RunStates.ReadAsync(db, bot, input, planner, clock);
            var answer = await AnswerAsync(endpoint, state);
            await writer.CommitAsync(db, state);
            return answer;
        });

    // A script that fails changes nothing.
    private async Task<JsonElement> AnswerAsync(EndpointDefinition endpoint, RunState state)
    {
        try
        {
            return (await javaScript.RunAsync(endpoint.Code, state)).Value;
        }
        catch (JavaScriptFailedException failure)
        {
            throw new RequestRefusedException(ScriptFailed, [new("alias", $"the endpoint '{endpoint.Alias}' failed: {failure.Message}")]);
        }
    }
}
