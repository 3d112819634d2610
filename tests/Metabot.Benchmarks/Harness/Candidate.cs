using System.Diagnostics;

namespace Metabot.Benchmarks.Harness;

/// <summary>One way to do the thing that is measured.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Batch">Does it <paramref name="Operations"/> times.</param>
/// <param name="Operations">How often one batch does it.</param>
internal sealed record Candidate(string Name, Func<Task> Batch, int Operations = 1)
{
    /// <summary>Runs before each batch and is not measured.</summary>
    public Action Prepare { get; init; } = static () => { };

    /// <summary>Tells how much time has gone by: the wall's time, if nothing else is said.</summary>
    public Func<TimeSpan> Clock { get; init; } = static () => Stopwatch.GetElapsedTime(0);

    /// <summary>A batch that so many callers share, each of whom makes one call after another.</summary>
    public static Candidate OfCallers(string name, int callers, int operations, Func<Task> callAsync) => new(
        name,
        () => Task.WhenAll(Enumerable.Range(0, callers).Select(async _ =>
        {
            for (var i = 0; i < operations / callers; i++)
            {
                await callAsync();
            }
        })),
        operations);

    /// <summary>A batch of a synchronous operation.</summary>
    public static Candidate Of(string name, int operations, Action operation) => new(
        name,
        () =>
        {
            for (var i = 0; i < operations; i++)
            {
                operation();
            }

            return Task.CompletedTask;
        },
        operations);
}
