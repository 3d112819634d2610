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
internal static class MessageStream
{
    private const int PageSize = 100;

    public static ServerSentEventsResult<MessageView> Open(
        HttpRequest request, BotDefinition bot, IDbContextFactory<BotDb> databases, SentMessages sent, IHostApplicationLifetime server)
    {
        var lead = QueryField.LeadId.Read(request);
        var after = ReadLastEvent(request) ?? QueryField.AfterId.Read(request) ?? 0;
        return TypedResults.ServerSentEvents(FollowAsync(request.HttpContext.Response, databases, sent, bot.Id, lead, after, server.ApplicationStopping, request.HttpContext.RequestAborted));
    }

    // A browser that lost its connection sends what it had last.
    private static long? ReadLastEvent(HttpRequest request) =>
        long.TryParse(request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static async IAsyncEnumerable<SseItem<MessageView>> FollowAsync(
        HttpResponse response,
        IDbContextFactory<BotDb> databases,
        SentMessages sent,
        long botId,
        long? lead,
        long after,
        CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Who listens to a quiet bot has to know that it is listened to: without this the answer begins with the first message.
        await response.Body.FlushAsync(cancellationToken);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        while (!either.IsCancellationRequested)
        {
            var more = sent.NextCommit;
            var page = await ReadAsync(databases, botId, lead, after, cancellationToken);
            foreach (var message in page)
            {
                after = message.Id;
                yield return new SseItem<MessageView>(MessageView.Of(message), "message") { EventId = message.Id.ToString(CultureInfo.InvariantCulture) };
            }

            if (page.Count == 0)
            {
                await more.WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static async Task<List<Message>> ReadAsync(
        IDbContextFactory<BotDb> databases, long botId, long? lead, long after, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.FindSent(botId)
            .Where(message => message.Id > after && (lead == null || message.LeadId == lead))
            .OrderBy(message => message.Id).Take(PageSize).ToListAsync(cancellationToken);
    }
}
