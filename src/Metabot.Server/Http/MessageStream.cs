using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Metabot.Server.Channels;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Metabot.Server.Http;

// The outbox as server-sent events. It ends with the server, and whoever comes back goes on where he was.
internal sealed class MessageStream(IDbContextFactory<BotDb> databases, SentMessages sent, IHostApplicationLifetime server, TimeProvider timeProvider)
{
    private const int PageSize = 100;

    // Proxies give up a connection that is silent for a minute.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(15);

    public static ServerSentEventsResult<MessageView> Open(HttpRequest request, BotDefinition bot, MessageStream stream)
    {
        var lead = QueryField.LeadId.Read(request);
        var after = ReadLastEvent(request) ?? QueryField.AfterId.Read(request) ?? 0;
        return TypedResults.ServerSentEvents(stream.FollowAsync(request.HttpContext.Response, bot.Id, lead, after, request.HttpContext.RequestAborted));
    }

    // A browser that lost its connection sends what it had last.
    private static long? ReadLastEvent(HttpRequest request) =>
        long.TryParse(request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private async IAsyncEnumerable<SseItem<MessageView>> FollowAsync(
        HttpResponse response, long botId, long? lead, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Who listens to a quiet bot has to know that it is listened to: without this the answer begins with the first message.
        await response.Body.FlushAsync(cancellationToken);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(server.ApplicationStopping, cancellationToken);
        while (!either.IsCancellationRequested)
        {
            var more = sent.NextCommit;
            var page = await ReadAsync(botId, lead, after, cancellationToken);
            foreach (var message in page)
            {
                after = message.Id;
                yield return new SseItem<MessageView>(MessageView.Create(message), "message") { EventId = message.Id.ToString(CultureInfo.InvariantCulture) };
            }

            if (page.Count == 0)
            {
                await WaitAsync(more, response, either.Token);
            }
        }
    }

    private async Task<List<Message>> ReadAsync(long botId, long? lead, long after, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.FindSent(botId)
            .Where(message => message.Id > after && (lead == null || message.LeadId == lead))
            .OrderBy(message => message.Id).Take(PageSize).ToListAsync(cancellationToken);
    }

    // A line that begins with a colon is a comment, which readers pass over.
    private async Task WaitAsync(Task more, HttpResponse response, CancellationToken either)
    {
        var waiting = more.WaitAsync(LongestSilence, timeProvider, either);
        await waiting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (waiting.Exception?.InnerException is TimeoutException)
        {
            await response.WriteAsync(":\n\n", either);
        }
    }
}
