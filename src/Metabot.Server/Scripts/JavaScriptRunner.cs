using System.Text.Json;
using Metabot.Server.JavaScript;

namespace Metabot.Server.Scripts;

// Conditions and scripts of the server: what they see goes to an engine, what they changed comes back into the state.
internal sealed class JavaScriptRunner(IScriptEngine engine)
{
    // A worker may also die of something else, so what ran in it gets another chance, and not for ever.
    private const int Attempts = 3;

    public Task<JavaScriptError?> FindErrorAsync(string code) => engine.FindErrorAsync(code);

    public async Task<bool> IsTrueAsync(JavaScriptSource? condition, RunState state) =>
        condition is null || string.IsNullOrWhiteSpace(condition.Code)
        || (await EvaluateAsync(condition, isCondition: true, state, new ScriptFollowUps())).IsTrue;

    // What the script returned.
    public async Task<JsonElement> RunAsync(JavaScriptSource code, RunState state)
    {
        var followUps = new ScriptFollowUps();
        var answer = await EvaluateAsync(code, isCondition: false, state, followUps);
        state.Apply(answer.Effects!);
        state.FollowUps.Add(followUps);
        return answer.Value;
    }

    private async Task<ScriptAnswer> EvaluateAsync(JavaScriptSource source, bool isCondition, RunState state, ScriptFollowUps followUps)
    {
        var request = new ScriptRequest(source.Code, isCondition, state.ToWorld());
        for (var attempt = 1; ; attempt++)
        {
            var pending = new ScriptFollowUps();
            try
            {
                var answer = await engine.EvaluateAsync(request, (call, beside) => state.Host.AnswerAsync(call, beside, pending));
                followUps.Add(pending);
                return answer.Problem is { } problem ? throw new JavaScriptFailedException(source, problem) : answer;
            }
            catch (WallBrokenException exception) when (attempt == Attempts)
            {
                throw new JavaScriptFailedException(source, $"it was given up after it had ended {Attempts} workers (poison): {exception.Message}");
            }
            catch (WallBrokenException)
            {
                // The next attempt starts from the same world.
            }
        }
    }
}
