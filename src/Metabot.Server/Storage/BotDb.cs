using System.Text.Json;
using Metabot.Server.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Metabot.Server.Storage;

internal sealed class BotDb(DbContextOptions<BotDb> options) : DbContext(options)
{
    public DbSet<BotState> Bots => Set<BotState>();

    public DbSet<Lead> Leads => Set<Lead>();

    public DbSet<Ticket> Tickets => Set<Ticket>();

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<Run> Runs => Set<Run>();

    public DbSet<Message> Messages => Set<Message>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<Dictionary<string, JsonElement>>().HaveConversion<JsonMembers, JsonMembersComparer>();
        configurationBuilder.Properties<JobStatus>().HaveConversion<string>();
        configurationBuilder.Properties<RunOutcome>().HaveConversion<string>();
        configurationBuilder.Properties<JobTargetKind>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<BotState>().Property(bot => bot.Id).ValueGeneratedNever();
        modelBuilder.Entity<Job>().Ignore(job => job.Target).Ignore(job => job.IsFinal);
        modelBuilder.Entity<Run>().HasIndex(run => new { run.JobId, run.ScheduledFor }).IsUnique();
        modelBuilder.Entity<Lead>().HasIndex(lead => lead.BotId);
        modelBuilder.Entity<Ticket>().HasIndex(ticket => ticket.BotId);
        modelBuilder.Entity<Message>().HasIndex(message => message.LeadId);
    }

    // SQLite cannot order by a DateTimeOffset.
    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        moment => moment.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    private sealed class JsonMembers() : ValueConverter<Dictionary<string, JsonElement>, string>(
        members => JsonText.Write(members),
        text => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(text, JsonText.Readable)!);

    private sealed class JsonMembersComparer() : ValueComparer<Dictionary<string, JsonElement>>(
        (left, right) => JsonText.Write(left) == JsonText.Write(right),
        members => members.Count,
        members => new Dictionary<string, JsonElement>(members));
}
