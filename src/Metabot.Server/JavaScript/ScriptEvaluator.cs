using System.Text.RegularExpressions;
using Acornima;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Metabot.Rules;
using Metabot.Server.JavaScript.Host;
using Metabot.Server.JavaScript.Locales;
using Metabot.Server.Json;

namespace Metabot.Server.JavaScript;

// One fresh engine per evaluation: nothing leaks from one into the next. Call it on a thread of JavaScriptThread.StackSize.
internal static class ScriptEvaluator
{
    private const int LongestError = 500;

    public static ScriptAnswer Evaluate(ScriptRequest request, Func<HostCall, HostReply> ask, Action<TimeSpan> tellFree)
    {
        try
        {
            var time = new ScriptTimeLimit(ScriptLimits.Running, tellFree);
            var script = time.Read(() => PreparedScripts.Find(request.Code));
            using var engine = new Engine(options => Configure(options, request.World.Clock, time));
            var run = new ScriptRun(engine, request, time, ask);
            HostObjects.AddTo(run);
            if (LocalFunctions.MayBeUsedBy(request.Code))
            {
                LocalFunctions.AddTo(run);
            }

            var value = engine.Evaluate(script);

            // Only the value true is true: an object or a number returned by mistake runs nothing.
            return request.IsCondition
                ? new ScriptAnswer(value == JsBoolean.True, JsonText.Null, null, null)
                : new ScriptAnswer(value == JsBoolean.True, Values.ToJson(engine, value), null, run.Effects);
        }
        catch (JavaScriptException exception)
        {
            return ScriptAnswer.Failed(Excerpt.Cut(Show(exception.Error), LongestError), Place(exception.Location));
        }
        catch (Exception exception) when (exception is not WallBrokenException)
        {
            return ScriptAnswer.Failed(Problem(exception));
        }
    }

    // What was thrown may run JavaScript when it is turned into text, and throw again or run for ever.
    private static string Show(JsValue thrown)
    {
        try
        {
            return thrown.ToString();
        }
        catch (Exception exception) when (exception is not WallBrokenException)
        {
            return "it threw an object that cannot be shown";
        }
    }

    private static ScriptPlace Place(SourceLocation location)
    {
        var start = location.Start;
        return location.SourceFile is { } file && file.EndsWith(JavaScriptSyntax.LibraryEnding, StringComparison.Ordinal)
            ? new ScriptPlace(file, start.Line, start.Column)
            : new ScriptPlace(null, start.Line, Math.Max(0, start.Line == 1 ? start.Column - JavaScriptSyntax.BeforeCode.Length : start.Column));
    }

    private static void Configure(Options options, ScriptClock clock, ScriptTimeLimit time)
    {
        options.TimeSystem = new ScriptTimeSystem(clock);
        options.Constraint(time)
            .MaxStatements(ScriptLimits.Statements)
            .LimitMemory(ScriptLimits.Memory)
            .LimitRecursion(ScriptLimits.Recursion)
            .DisableStringCompilation();
        options.AgentCanSuspend = false;
        options.Constraints.StackOverflowGuard = true;
        options.Constraints.MaxArraySize = ScriptLimits.ArraySize;
        options.Constraints.RegexTimeout = ScriptLimits.RegexTime;
    }

    private static string Problem(Exception exception) => exception switch
    {
        RegexMatchTimeoutException => $"a regular expression ran longer than {ScriptLimits.RegexTime.TotalMilliseconds} ms",
        TimeoutException => ScriptLimits.TimeProblem,
        StatementsCountOverflowException => $"it ran more than {ScriptLimits.Statements} statements",
        MemoryLimitExceededException or OutOfMemoryException => ScriptLimits.MemoryProblem,
        RecursionDepthOverflowException => $"it called itself more than {ScriptLimits.Recursion} levels deep",
        InsufficientExecutionStackException => "it called itself too deep",
        _ => Excerpt.Cut(exception.Message, LongestError),
    };
}
