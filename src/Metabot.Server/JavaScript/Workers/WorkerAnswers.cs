namespace Metabot.Server.JavaScript.Workers;

// What a worker's last word means; null is that of one whose time was up.
internal static class WorkerAnswers
{
    public static ScriptAnswer Read(WorkerMessage? message) => message switch
    {
        null => ScriptAnswer.Failed(ScriptLimits.TimeProblem),
        ScriptEvaluated evaluated => evaluated.Answer,
        _ => throw new WallBrokenException($"a {message.GetType().Name} instead of an answer"),
    };

    public static IReadOnlyList<ScriptFinding> ReadFindings(WorkerMessage? message) => message switch
    {
        null => [ScriptFinding.SyntaxError($"it takes longer than {ScriptLimits.Reading.Processor.TotalSeconds} s to read")],
        ScriptChecked @checked => @checked.Findings,
        _ => throw new WallBrokenException($"a {message.GetType().Name} instead of a verdict"),
    };

    public static Task<HostReply> NoQuestions(HostCall call, IScriptEngine beside) =>
        throw new WallBrokenException($"a parser has no reason to ask for {call.Question}");
}
