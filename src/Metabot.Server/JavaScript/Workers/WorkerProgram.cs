using System.Diagnostics;
using System.Globalization;

namespace Metabot.Server.JavaScript.Workers;

// The server's own binary in its other role: it runs and parses JavaScript for the process that started it, and ends with it.
internal static class WorkerProgram
{
    // Process.WaitForExit looks ten times as often, which a dozen idle workers would be seen by.
    private static readonly TimeSpan WatchInterval = TimeSpan.FromSeconds(1);

    public static int Main(string[] arguments)
    {
        using var watch = EndWith(int.Parse(arguments[0], CultureInfo.InvariantCulture));
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();

        // Whatever else prints would be taken for a message.
        Console.SetOut(TextWriter.Null);
        var pipe = new WorkerPipe(input, output);
        var thread = new Thread(() => Serve(pipe), JavaScriptThread.StackSize);
        thread.Start();
        thread.Join();
        return 0;
    }

    private static void Serve(WorkerPipe pipe)
    {
        WarmUp();
        pipe.Write(new WorkerIsReady());
        while (pipe.Read() is { } message)
        {
            pipe.Write(Answer(message, pipe));
        }
    }

    private static WorkerMessage Answer(WorkerMessage message, WorkerPipe pipe) => message switch
    {
        EvaluateScript evaluate => new ScriptEvaluated(ScriptEvaluator.Evaluate(
            evaluate.Request, call => Ask(call, pipe), processor => pipe.Write(new TimeNotCounted(processor)))),
        CheckScript check => new ScriptChecked(ScriptCheck.Find(check.Code, check.Rules)),
        _ => throw new WallBrokenException($"a {message.GetType().Name} that nothing has asked for"),
    };

    // What the server wants to know before it replies runs on a stack of its own: this one is in use.
    private static HostReply Ask(HostCall call, WorkerPipe pipe)
    {
        pipe.Write(new AskHost(call));
        while (true)
        {
            switch (pipe.Read())
            {
                case HostReplied replied:
                    return replied.Reply;
                case null:
                    throw new WallBrokenException("the server is gone");
                case var question:
                    pipe.Write(JavaScriptThread.RunAsync(() => Answer(question, pipe)).GetAwaiter().GetResult());
                    break;
            }
        }
    }

    // A pipe that breaks ends a worker when it next reads or writes; in the middle of a script that can be a long time.
    private static Timer EndWith(int server) => new(
        _ =>
        {
            if (!IsRunning(server))
            {
                Process.GetCurrentProcess().Kill();
            }
        },
        null,
        WatchInterval,
        WatchInterval);

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // The first script compiles the engine, which takes most of a second.
    private static void WarmUp()
    {
        JavaScriptSyntax.FindError(WarmUpScript.Code);
        ScriptEvaluator.Evaluate(new ScriptRequest(WarmUpScript.Code, IsCondition: true, WarmUpScript.World), _ => HostReply.Answer(0), _ => { });
    }
}
