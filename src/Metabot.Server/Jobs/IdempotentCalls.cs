using System.Security.Cryptography;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// Calls that planned a job under a header Idempotency-Key: repeated within a day they get the first one's answer.
internal sealed class IdempotentCalls(ServerClock clock)
{
    public const string Header = "Idempotency-Key";

    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    // Null when the key is new. Refused when it was used for something else.
    public async Task<IdempotentCall?> FindAsync(BotDb db, long botId, string key, ReadOnlyMemory<byte> body)
    {
        var oldest = clock.Now - Kept;
        var call = await db.IdempotentCalls.AsNoTracking().Include(row => row.Job)
            .SingleOrDefaultAsync(row => row.BotId == botId && row.Key == key && row.CreatedAt > oldest);
        return call is null || call.BodyHash.AsSpan().SequenceEqual(SHA256.HashData(body.Span))
            ? call
            : throw new RequestRefusedException(422, [new(Header, $"{Header} '{key}' was used for another body within the last 24 hours; choose a key of its own for each call")]);
    }

    public IdempotentCall Create(Job job, string key, ReadOnlyMemory<byte> body) =>
        new() { BotId = job.BotId, Key = key, BodyHash = SHA256.HashData(body.Span), Job = job, Status = job.Status, CreatedAt = clock.Now };

    // In a transaction that is open, in which the job is stored already. A key that is forgotten may be used again.
    public static async Task KeepAsync(BotDb db, IdempotentCall call)
    {
        var oldest = call.CreatedAt - Kept;
        await db.IdempotentCalls.Where(row => row.CreatedAt <= oldest).ExecuteDeleteAsync(CancellationToken.None);
        db.Attach(call.Job);
        db.IdempotentCalls.Add(call);
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
