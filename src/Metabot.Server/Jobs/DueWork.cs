using System.Globalization;
using Metabot.Server.Channels;
using Metabot.Server.Manifest;
using Metabot.Server.Storage;
using Microsoft.Data.Sqlite;

namespace Metabot.Server.Jobs;

// What waits for the clock and what is under way, for whoever moves the clock: the file has all of it, so nothing is missed in between.
internal sealed class DueWork(string databasePath, DeliveryQueue deliveries, SentMessages sent, LoadedBots bots, ChannelSet channels, JobSignals signals) : IDisposable
{
    // A trigger that the scheduler has taken and holds until it is due is no work yet.
    private const string Executing = "SELECT COUNT(*) FROM QRTZ_FIRED_TRIGGERS WHERE STATE = 'EXECUTING'";

    private const string Look = $"SELECT (SELECT MIN(NEXT_FIRE_TIME) FROM QRTZ_TRIGGERS WHERE NEXT_FIRE_TIME > 0), ({Executing})";

    private const string Late = """
        SELECT job.Id, job.Kind, COALESCE(job.TargetCode, job.TargetId) FROM QRTZ_TRIGGERS JOIN Jobs job ON job.Id = CAST(TRIGGER_NAME AS INTEGER)
        WHERE NEXT_FIRE_TIME > 0 AND NEXT_FIRE_TIME <= $now ORDER BY job.Id LIMIT 10
        """;

    private readonly SqliteConnection _connection = new(DatabaseFile.ConnectionString(databasePath));
    private SqliteCommand? _look;

    public async Task<DueState> LookAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (trigger, running) = LookAtTriggers();
        var (delivery, message) = await FindDeliveryAsync(now, cancellationToken);
        return new DueState(delivery is null || trigger < delivery ? trigger : delivery, running, message);
    }

    // What is delivered next is looked for by a timer, which a clock that is moved while it is set does not ring.
    public void LookForDeliveries() => sent.TellCommitted(mayGoToChannels: true);

    // A sentence for each thing that is under way, or due and not begun.
    public async Task<IReadOnlyList<string>> DescribeAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var running = signals.Running;
        var sentences = new List<string>(signals.RunningPlaces);
        sentences.AddRange(FindLate(now).Where(late => !running.Contains(late.JobId)).Select(late => $"job {late.JobId} ({late.Target}) is due and has not begun"));
        foreach (var bot in bots.All)
        {
            foreach (var channel in channels.FindCodes(bot))
            {
                var due = await deliveries.FindDueAsync(bot.Id, channel, now, [], limit: 10, cancellationToken);
                sentences.AddRange(due.Select(delivery => string.Create(CultureInfo.InvariantCulture, $"message {delivery.MessageId} is on its way through channel \"{channel}\"")));
            }
        }

        return sentences;
    }

    public void Dispose()
    {
        _look?.Dispose();
        _connection.Dispose();
    }

    private (DateTimeOffset? Next, long Running) LookAtTriggers()
    {
        _look ??= Prepare(Look);
        using var reader = _look.ExecuteReader();
        reader.Read();
        DateTimeOffset? next = reader.IsDBNull(0) ? null : new DateTimeOffset(reader.GetInt64(0), TimeSpan.Zero);
        return (next, reader.GetInt64(1));
    }

    private SqliteCommand Prepare(string sql)
    {
        _connection.Open();
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private List<(long JobId, string Target)> FindLate(DateTimeOffset now)
    {
        using var command = Prepare(Late);
        command.Parameters.AddWithValue("$now", now.UtcTicks);
        using var reader = command.ExecuteReader();
        var late = new List<(long JobId, string Target)>();
        while (reader.Read())
        {
            late.Add((reader.GetInt64(0), $"{reader.GetString(1)} {reader.GetString(2)}"));
        }

        return late;
    }

    private async Task<(DateTimeOffset? Next, string? Message)> FindDeliveryAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var any = false;
        foreach (var bot in bots.All)
        {
            foreach (var channel in channels.FindCodes(bot))
            {
                any = true;
                if (await deliveries.FindDueAsync(bot.Id, channel, now, [], limit: 1, cancellationToken) is [var first])
                {
                    return (now, string.Create(CultureInfo.InvariantCulture, $"{first.MessageId}/{first.Failures}"));
                }
            }
        }

        return (any ? await deliveries.FindNextMomentAsync(now, cancellationToken) : null, null);
    }
}

// The next moment at which something is due, now or earlier where it is due already; null for none. How many jobs run, and the delivery
// that is due: while they stay the same, nothing goes on.
internal sealed record DueState(DateTimeOffset? Next, long Running, string? Delivery)
{
    public bool IsAtRest(DateTimeOffset now) => Running == 0 && !(Next <= now);
}
