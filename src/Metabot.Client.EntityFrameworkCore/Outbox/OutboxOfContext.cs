using System.Diagnostics;
using Metabot.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Metabot.Outbox;

// The outbox of whatever context plans a job.
internal sealed class OutboxOfContext(IOptionsMonitor<BotClientOptions> bots, TimeProvider timeProvider)
{
    public static OutboxOfContext Find(DbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var name = db.GetType().Name;
        if (db.Model.FindEntityType(typeof(OutboxJob)) is null)
        {
            throw new InvalidOperationException($"{name} has no outbox: call modelBuilder.AddBotOutbox() in its OnModelCreating, and add a migration.");
        }

        var application = db.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider;
        return application?.GetService<OutboxOfContext>()
            ?? throw new InvalidOperationException($"Nobody would send the jobs of {name}: call services.AddBotOutbox<{name}>(), and take the context from the services.");
    }

    // Throws what the options' own check throws when there is no such bot, or when it is not described.
    public TimeZoneInfo? FindZone(string? bot) => ServerZone.Find(bots.Get(bot ?? Options.DefaultName).ServerTimeZone);

    public void Add(DbContext db, string body, string? idempotencyKey, string? bot) => db.Add(new OutboxJob(
        bot ?? Options.DefaultName, body, idempotencyKey ?? Guid.NewGuid().ToString(), Activity.Current?.Id, timeProvider.GetUtcNow().UtcDateTime));
}
