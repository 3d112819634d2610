namespace Metabot.Server.JavaScript.Workers;

// A text that runs for long keeps nobody waiting: its turn goes to the next at the first look, and what takes very long runs
// in the slow lane from then on. Its workers have the priority of the others: with a lower one, on a busy machine, what was slow once never ended.
internal sealed class WorkerPool : IScriptEngine, IDisposable
{
    // For texts that run for long and have given their turn away.
    private const int Spare = 4;

    // One for all servers of this process, for as long as it lives: workers keep nothing, and end with it.
    private static readonly Lazy<WorkerPool> Started = new(() => Start(Math.Max(2, Environment.ProcessorCount), Spare));

    private readonly WorkerLane _fast;
    private readonly WorkerLane _slow = new(turns: 2, spare: 1);
    private readonly SlowTexts _slowTexts = new();

    private WorkerPool(int atWork, int spare)
    {
        _fast = new WorkerLane(atWork, spare);
        _fast.KeepIdle();
    }

    public static WorkerPool Shared => Started.Value;

    // Idle workers end with their pipe; one that is in the middle of a script would go on for a while.
    public static WorkerPool Start(int atWork, int spare)
    {
        var pool = new WorkerPool(atWork, spare);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => pool.Dispose();
        return pool;
    }

    public async Task<ScriptAnswer> EvaluateAsync(ScriptRequest request, Func<HostCall, IScriptEngine, Task<HostReply>> answer) =>
        WorkerAnswers.Read(await AskAsync(request.Code, new EvaluateScript(request), ScriptLimits.Running, answer));

    public async Task<IReadOnlyList<ScriptFinding>> CheckAsync(string code, ScriptRules rules)
    {
        if (JavaScriptSyntax.FindLengthError(code) is { } error)
        {
            return [error];
        }

        var deaths = new WorkerDeaths();
        while (true)
        {
            try
            {
                return WorkerAnswers.ReadFindings(await AskAsync(code, new CheckScript(code, rules), ScriptLimits.Reading, WorkerAnswers.NoQuestions));
            }
            catch (WallBrokenException death)
            {
                if (deaths.AreTooMany(death))
                {
                    // Stacks that run over cannot be caught, not even there.
                    return [JavaScriptSyntax.TooDeep];
                }
            }
        }
    }

    public void Dispose()
    {
        _fast.Dispose();
        _slow.Dispose();
    }

    private async Task<WorkerMessage?> AskAsync(
        string text, WorkerMessage question, TimeLimit limit, Func<HostCall, IScriptEngine, Task<HostReply>> answer)
    {
        var isKnownAsSlow = _slowTexts.Contains(text);
        var lane = isKnownAsSlow ? _slow : _fast;
        using var turn = await lane.EnterAsync();
        var worker = await lane.RentAsync();
        var isSlow = false;
        try
        {
            return await worker.AskAsync(question, new Patience(limit, GiveTurnAway, NoteSlow), answer);
        }
        finally
        {
            lane.Return(worker);
            if (isKnownAsSlow && !isSlow)
            {
                _slowTexts.Remove(text);
            }
        }

        void GiveTurnAway()
        {
            if (lane == _fast)
            {
                turn.Dispose();
            }
        }

        void NoteSlow()
        {
            isSlow = true;
            _slowTexts.Add(text);
            lane.KeepMoreIdle();
        }
    }
}
