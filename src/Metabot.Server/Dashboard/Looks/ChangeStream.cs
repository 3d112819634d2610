using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Metabot.Server.Channels;
using Metabot.Server.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Metabot.Server.Dashboard.Looks;

// Tells open pages that something happened, so that they ask for what they show; however much happens, twice a second at most.
internal sealed class ChangeStream
{
    // Nobody tells that a job was accepted or has begun, or what another process wrote.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly SentMessages _sent;
    private readonly IHostApplicationLifetime _server;
    private readonly Pulse _jobs = new();

    public ChangeStream(JobSignals signals, SentMessages sent, IHostApplicationLifetime server)
    {
        (_sent, _server) = (sent, server);
        signals.JobChanged += _ => _jobs.Raise();
    }

    public static void Map(RouteGroupBuilder bot) => bot.MapGet("/events", (HttpContext http, ChangeStream stream) =>
        TypedResults.ServerSentEvents(stream.FollowAsync(http.RequestAborted), "change"));

    // The first one tells who listens that he is heard. Whoever looks is on the wall clock, wherever a test has moved the server's.
    private async IAsyncEnumerable<string> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_server.ApplicationStopping, cancellationToken);
        while (!either.IsCancellationRequested)
        {
            var change = Task.WhenAny(_jobs.Next, _sent.NextCommit);
            yield return "";
            await Task.Delay(Pause, TimeProvider.System, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await ((Task)change).WaitAsync(LongestSilence, TimeProvider.System, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
