using System.Text;

namespace Metabot.Generators.Tests.Compiling;

/// <summary>A bot client that keeps the last call instead of sending it.</summary>
public sealed class RecordingBot : IBotClient
{
    public JobContract? Contract { get; private set; }

    public string? Params { get; private set; }

    public JobOptions? Options { get; private set; }

    public string? Alias { get; private set; }

    /// <summary>What an endpoint answers, as JSON.</summary>
    public string Answer { get; set; } = "null";

    public CancellationToken CancellationToken { get; private set; }

    public Task<ScheduledJob> ScheduleAsync<TContract>(TContract contract, JobOptions? options, CancellationToken cancellationToken)
        where TContract : IJobContract
    {
        (Contract, Params, Options, CancellationToken) = (contract.GetContract(), WireText.Of(contract), options, cancellationToken);
        return Task.FromResult(new ScheduledJob(1, ScheduleStatus.Scheduled));
    }

    public Task<ScheduledJob> ScheduleAsync(JobRequest request, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("generated code never schedules untyped requests");

    public Task<TAnswer> CallAsync<TAnswer>(IEndpointContract<TAnswer> contract, CancellationToken cancellationToken = default)
    {
        (Alias, Params, CancellationToken) = (contract.GetAlias(), WireText.Of(contract.WriteParams), cancellationToken);
        return contract.TryReadAnswer(Encoding.UTF8.GetBytes(Answer), out var answer)
            ? Task.FromResult(answer)
            : throw new FormatException($"{typeof(TAnswer)} is not read from {Answer}");
    }

    /// <summary>Compiles declarations and one call of a generated method on <c>bot</c>, and makes the call.</summary>
    internal static RecordingBot Called(string declarations, string call)
    {
        var bot = new RecordingBot();
        bot.Call(declarations, call);
        return bot;
    }

    /// <summary>The same on this bot; gives the task.</summary>
    internal Task Call(string declarations, string call)
    {
        var compiled = Compiled.From($$"""
            using System; using System.Collections.Generic; using System.Runtime.CompilerServices; using System.Runtime.InteropServices; using System.Text.Json; using System.Text.Json.Serialization; using System.Threading; using System.Threading.Tasks; using Metabot;
            {{declarations}}
            public static class Calls { public static Task Make(IBotClient bot, CancellationToken token) => {{call}}; }
            """);
        using var source = new CancellationTokenSource();
        var task = (Task)compiled.Load().GetType("Calls")!.GetMethod("Make")!.Invoke(null, [this, source.Token])!;
        Assert.Equal(call.Contains("token", StringComparison.Ordinal), CancellationToken == source.Token);
        return task;
    }
}
