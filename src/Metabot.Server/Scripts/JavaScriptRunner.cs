using System.Text.Json;
using Metabot.Server.JavaScript;
using Metabot.Server.Telemetry;

namespace Metabot.Server.Scripts;

// What a script returned, and where it asked its dialog to go on.
internal sealed record ScriptOutcome(JsonElement Value, ScriptFlow? Flow);

// Conditions and scripts of the server: what they see goes to an engine, what they changed comes back into the state.
internal sealed class JavaScriptRunner(IScriptEngine engine)
{
    // A worker may also die of something else, so what ran in it gets another chance, and not for ever.
    private const int Attempts = 3;

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
        for (var attempt = 1; ; attempt++)
        {
            var followUps = new ScriptFollowUps(state.FollowUps);
            try
            {
                var answer = await engine.EvaluateAsync(request, (call, beside) => state.Host.AnswerAsync(call, beside, followUps));
                span?.SetTag(Labels.Worker, attempt);
                return answer.Problem is { } problem ? throw new JavaScriptFailedException(source, WithPlace(problem, answer.Place, source)) : (answer, followUps);
            }
            catch (JavaScriptFailedException)
            {
                span.Fail(Labels.Other);
                throw;
            }
            catch (WallBrokenException exception) when (attempt == Attempts)
            {
                span.Fail(Labels.Other);
                throw new JavaScriptFailedException(source, $"it was given up after it had ended {Attempts} workers (poison): {exception.Message}");
            }
            catch (WallBrokenException)
            {
                // The next attempt starts from the same world.
            }
        }
    }

    private static string WithPlace(string problem, ScriptPlace? place, JavaScriptSource source) => place is null ? problem : $"{problem} ({place.Describe(source)})";
}
