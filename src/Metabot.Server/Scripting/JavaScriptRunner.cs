using System.Text.Json;
using Metabot.Server.Bots;
using Metabot.Server.Json;
using Metabot.Server.Scheduling;
using Metabot.Server.Storage;

namespace Metabot.Server.Scripting;

// Conditions and scripts of the server: what they see goes to an engine, what they changed comes back into the state.
internal sealed class JavaScriptRunner(IScriptEngine engine)
{
    // A worker may also die of something else, so what ran in it gets another chance, and not for ever.
    private const int Attempts = 3;

    public Task<JavaScriptError?> FindErrorAsync(string code) => engine.FindErrorAsync(code);

    public async Task<bool> IsTrueAsync(JavaScriptSource? condition, RunState state) =>
        condition is null || string.IsNullOrWhiteSpace(condition.Code)
        || (await EvaluateAsync(condition, isCondition: true, state, [])).IsTrue;

    public async Task RunAsync(JavaScriptSource code, RunState state)
    {
        var planned = new List<Job>();
        var answer = await EvaluateAsync(code, isCondition: false, state, planned);
        state.Apply(answer.Effects!);
        state.FollowUps.AddRange(planned);
    }

    private async Task<ScriptAnswer> EvaluateAsync(JavaScriptSource source, bool isCondition, RunState state, List<Job> planned)
    {
        var request = new ScriptRequest(source.Code, isCondition, state.ToWorld());
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var answer = await engine.EvaluateAsync(request, (call, beside) => ReplyAsync(call, beside, state, planned));
                return answer.Problem is { } problem ? throw new JavaScriptFailedException(source, problem) : answer;
            }
            catch (WallBrokenException) when (attempt < Attempts)
            {
                planned.Clear();
            }
            catch (WallBrokenException exception)
            {
                throw new JavaScriptFailedException(source, $"it was given up after it had ended {Attempts} workers (poison): {exception.Message}");
            }
        }
    }

    private static async Task<HostReply> ReplyAsync(HostCall call, IScriptEngine beside, RunState state, List<Job> planned) => call.Question switch
    {
        HostQuestion.CountLeads => HostReply.Answer(state.CountLeads()),
        HostQuestion.ScheduleJob => await PlanAsync(call.Argument, beside, state, planned),
        _ => throw new InvalidOperationException($"Nobody answers {call.Question}."),
    };

    // The same fields and the same checks as over HTTP; false when the new job's condition is not true.
    private static async Task<HostReply> PlanAsync(JsonElement fields, IScriptEngine beside, RunState state, List<Job> planned)
    {
        try
        {
            var job = await state.Plan!(JobDraftReader.Read(fields), new JavaScriptRunner(beside));
            planned.Add(job);
            return HostReply.Answer(!job.IsFinal);
        }
        catch (RequestRefusedException exception)
        {
            return HostReply.Refuse(exception.Message);
        }
    }
}
