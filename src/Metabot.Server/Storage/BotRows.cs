using Metabot.Server.Scripts;

namespace Metabot.Server.Storage;

internal static class BotRows
{
    // In a transaction that is open; the kind is what the name is of, a file or a database. A bot that is in the database and is not served would have jobs that nobody runs.
    public static async Task EnsureAsync(BotDb db, IReadOnlyList<BotDefinition> bots, string name, string kind, CancellationToken cancellationToken)
    {
        var known = await ReadIdsAsync(db, cancellationToken);
        if (known.Except(bots.Select(bot => bot.Id)).FirstOrDefault() is > 0 and var other)
        {
            throw new InvalidOperationException(bots is [var only] && known is [_]
                ? $"The {name} belongs to bot {other}, not to bot {only.Id}; name another {kind}."
                : $"The {name} has bot {other} in it, too; serve its folder beside the others, or name another {kind}.");
        }

        await RowInsert.WriteAsync(db, [.. bots.Where(bot => !known.Contains(bot.Id)).Select(bot => new BotState { Id = bot.Id, Attributes = new(bot.Attributes) })]);
    }

    // The first query that EF Core translates costs a tenth of a start.
    private static async Task<List<long>> ReadIdsAsync(BotDb db, CancellationToken cancellationToken)
    {
        await using var command = db.CreateCommand("SELECT \"Id\" FROM \"Bots\"");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var ids = new List<long>();
        while (await reader.ReadAsync(cancellationToken))
        {
            ids.Add(reader.GetInt64(0));
        }

        return ids;
    }
}
