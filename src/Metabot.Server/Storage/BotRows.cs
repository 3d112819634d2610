using Metabot.Server.Scripts;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Storage;

internal static class BotRows
{
    // In a transaction that is open; the kind is what the name is of, a file or a database. A bot that is in the database and is not served would have jobs that nobody runs.
    public static async Task EnsureAsync(BotDb db, IReadOnlyList<BotDefinition> bots, string name, string kind, CancellationToken cancellationToken)
    {
        var known = await db.Bots.Select(bot => bot.Id).ToListAsync(cancellationToken);
        if (known.Except(bots.Select(bot => bot.Id)).FirstOrDefault() is > 0 and var other)
        {
            throw new InvalidOperationException(bots is [var only] && known is [_]
                ? $"The {name} belongs to bot {other}, not to bot {only.Id}; name another {kind}."
                : $"The {name} has bot {other} in it, too; serve its folder beside the others, or name another {kind}.");
        }

        db.Bots.AddRange(bots.Where(bot => !known.Contains(bot.Id)).Select(bot => new BotState { Id = bot.Id, Attributes = new(bot.Attributes) }));
        await db.SaveChangesAsync(cancellationToken);
    }
}
