using System.Text.Json;
using Metabot.Server.JavaScript;
using Metabot.Server.Telemetry;

namespace Metabot.Server.Scripts;

// What a script returned, and where it asked its dialog to go on.
internal sealed record ScriptOutcome(JsonElement Value, ScriptFlow? Flow);

// Conditions and scripts of the server: what they see goes to an engine, what they changed comes back into the state.
internal sealed class JavaScriptRunner(IScriptEngine engine)
{
    public Task<IReadOnlyList<ScriptFinding>> CheckAsync(string code, ScriptRules rules) => engine.CheckAsync(code, rules);

    // What keeps it from running.
    public async Task<ScriptFinding?> FindErrorAsync(string code) => (await CheckAsync(code, ScriptRules.Syntax)).SingleOrDefault();

    public async Task<bool> IsTrueAsync(JavaScriptSource? condition, RunState state) =>
        condition is null || string.IsNullOrWhiteSpace(condition.Code)
        || (await EvaluateAsync(condition, isCondition: true, state)).Answer.IsTrue;

    public async Task<ScriptOutcome> RunAsync(JavaScriptSource code, RunState state, bool isFirstImmediateCall = false)
    {
        var (answer, followUps) = await EvaluateAsync(code, isCondition: false, state, isFirstImmediateCall);
        state.Apply(answer.Effects!);
        state.FollowUps.Add(followUps);
        return new ScriptOutcome(answer.Value, answer.Effects!.Flow);
    }

    private async Task<(ScriptAnswer Answer, ScriptFollowUps FollowUps)> EvaluateAsync(
        JavaScriptSource source, bool isCondition, RunState state, bool isFirstImmediateCall = false)
    {
        using var span = Spans.StartEvaluation(isCondition);
        var world = state.ToWorld() with { IsFirstImmediateCall = isFirstImmediateCall };
        var request = new ScriptRequest(source.Code, isCondition, world);
        var deaths = new WorkerDeaths();
        while (true)
        {
            var followUps = new ScriptFollowUps(state.FollowUps);
            try
            {
                var answer = await engine.EvaluateAsync(request, (call, beside) => state.Host.AnswerAsync(call, beside, followUps));
                span?.SetTag(Labels.Worker, deaths.Count + 1);
                return answer.Problem is { } problem ? throw new JavaScriptFailedException(source, WithPlace(problem, answer.Place, source)) : (answer, followUps);
            }
            catch (JavaScriptFailedException)
            {
                span.Fail(Labels.Other);
                throw;
            }
            catch (WallBrokenException death)
            {
                // The next attempt starts from the same world.
                if (deaths.AreTooMany(death))
                {
                    span.Fail(Labels.Other);
                    throw new JavaScriptFailedException(source, $"it was given up after it had ended {WorkerDeaths.Most} workers (poison): {death.Message}");
                }
            }
        }
    }

    private static string WithPlace(string problem, ScriptPlace? place, JavaScriptSource source) => place is null ? problem : $"{problem} ({place.Describe(source)})";
}
