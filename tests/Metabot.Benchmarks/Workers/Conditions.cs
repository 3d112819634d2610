using Metabot.Server.JavaScript;
using Metabot.Server.JavaScript.Workers;

namespace Metabot.Benchmarks.Workers;

/// <summary>What is evaluated: a condition as people write them, in the world that workers warm up in.</summary>
internal static class Conditions
{
    public const string Harmless = "return lead.isTagExist('vip') && Number(lead.getAttr('orders')) < 3;";

    public static ScriptRequest Request(string code) => new(code, IsCondition: true, WarmUpScript.World);

    public static Task<ScriptAnswer> EvaluateAsync(IScriptEngine engine, string code) =>
        engine.EvaluateAsync(Request(code), static (call, _) => Task.FromResult(Answer(call)));

    public static HostReply Answer(HostCall call) => HostReply.Answer(0);

    public static async Task EvaluateHarmlessAsync(IScriptEngine engine) => Verify(await EvaluateAsync(engine, Harmless));

    public static void Verify(ScriptAnswer answer)
    {
        if (!answer.IsTrue)
        {
            throw new InvalidOperationException($"The condition is not true: {answer.Problem}");
        }
    }
}
