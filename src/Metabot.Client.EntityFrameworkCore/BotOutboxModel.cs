using Metabot.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Metabot;

/// <summary>The table of the outbox in the application's model.</summary>
public static class BotOutboxModel
{
    private const int LongestKey = 64;
    private const int LongestName = 128;

    /// <summary>Adds the table <c>BotOutbox</c>; call it in <c>OnModelCreating</c>, then add a migration.</summary>
    /// <param name="model">The model that is being built.</param>
    /// <returns>The same, for the next call.</returns>
    public static ModelBuilder AddBotOutbox(this ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Entity<OutboxJob>(job =>
        {
            job.ToTable("BotOutbox");
            job.HasKey(row => row.Id);
            job.Property(row => row.Bot).HasMaxLength(LongestName);
            job.Property(row => row.IdempotencyKey).HasMaxLength(LongestKey);
            job.Property(row => row.TraceParent).HasMaxLength(LongestKey);
            job.HasIndex(row => new { row.IsRefused, row.NextTryAt });
        });
    }
}
