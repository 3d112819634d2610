using System.Text.RegularExpressions;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Metabot.Rules;
using Metabot.Server.Bots;
using Metabot.Server.Scheduling;

namespace Metabot.Server.Scripting;

// One fresh engine per evaluation: nothing leaks from one run into the next. Call it on a JavaScriptThread.
internal static class JavaScriptRunner
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan RegexTimeout = TimeSpan.FromMilliseconds(200);

    private const int Statements = 100_000;
    private const int Memory = 16 * 1024 * 1024;
    private const int Recursion = 64;
    private const uint ArraySize = 100_000;
    private const int LongestError = 500;

    // Only the value true is true: an object or a number returned by mistake runs nothing.
    public static bool IsTrue(JavaScriptSource? condition, RunState state) =>
        condition is null || string.IsNullOrWhiteSpace(condition.Code) || Evaluate(condition, state.CopyForCondition()) == JsBoolean.True;

    public static void Run(JavaScriptSource code, RunState state) => Evaluate(code, state);

    private static JsValue Evaluate(JavaScriptSource source, RunState state)
    {
        try
        {
            var script = JavaScriptSyntax.Prepare(source.Code);
            using var engine = new Engine(options => Configure(options, state.Clock));
            HostObjects.AddTo(engine, state);
            return engine.Evaluate(script);
        }
        catch (JavaScriptException exception)
        {
            throw new JavaScriptFailedException(source, $"{Excerpt.Of($"{exception.Error}", LongestError)} (line {exception.Location.Start.Line})", exception);
        }
        catch (Exception exception)
        {
            throw new JavaScriptFailedException(source, Problem(exception), exception);
        }
    }

    private static void Configure(Options options, ServerClock clock)
    {
        options.TimeSystem = new ServerTimeSystem(clock);
        options.TimeoutInterval(Timeout).MaxStatements(Statements).LimitMemory(Memory).LimitRecursion(Recursion).DisableStringCompilation();
        options.AgentCanSuspend = false;
        options.Constraints.StackOverflowGuard = true;
        options.Constraints.MaxArraySize = ArraySize;
        options.Constraints.RegexTimeout = RegexTimeout;
    }

    private static string Problem(Exception exception) => exception switch
    {
        RegexMatchTimeoutException => $"a regular expression ran longer than {RegexTimeout.TotalMilliseconds} ms",
        TimeoutException => $"it ran longer than {Timeout.TotalMilliseconds} ms",
        StatementsCountOverflowException => $"it ran more than {Statements} statements",
        MemoryLimitExceededException or OutOfMemoryException => $"it took more than {Memory / 1024 / 1024} MB of memory",
        RecursionDepthOverflowException => $"it called itself more than {Recursion} levels deep",
        InsufficientExecutionStackException => "it called itself too deep",
        _ => Excerpt.Of(exception.Message, LongestError),
    };
}
