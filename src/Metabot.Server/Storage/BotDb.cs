using System.Text.Json;
using Metabot.Server.Channels;
using Metabot.Server.JavaScript.Host;
using Metabot.Server.Jobs;
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

    public DbSet<Person> Persons => Set<Person>();

    public DbSet<TableRow> TableRows => Set<TableRow>();

    public DbSet<Dialog> Dialogs => Set<Dialog>();

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<Run> Runs => Set<Run>();

    public DbSet<IdempotentCall> IdempotentCalls => Set<IdempotentCall>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<MessageDelivery> Deliveries => Set<MessageDelivery>();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var row in ChangeTracker.Entries<IVersioned>().Where(row => row.State == EntityState.Modified))
        {
            row.Entity.Version++;
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<Dictionary<string, JsonElement>>().HaveConversion<JsonMembers, JsonMembersComparer>();
        configurationBuilder.Properties<JsonElement>().HaveConversion<JsonValue>();
        configurationBuilder.Properties<DialogState>().HaveConversion<JsonColumn<DialogState>>();
        configurationBuilder.Properties<OutgoingMessage>().HaveConversion<JsonColumn<OutgoingMessage>>();
        configurationBuilder.Properties<MessageDirection>().HaveConversion<string>();
        configurationBuilder.Properties<DeliveryState>().HaveConversion<string>();
        configurationBuilder.Properties<JobStatus>().HaveConversion<string>();
        configurationBuilder.Properties<CatchUp>().HaveConversion<string>();
        configurationBuilder.Properties<RunOutcome>().HaveConversion<string>();
        configurationBuilder.Properties<JobTargetKind>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<BotState>().Property(bot => bot.Id).ValueGeneratedNever();
        modelBuilder.Entity<Job>().Ignore(job => job.Target).Ignore(job => job.IsFinal);
        modelBuilder.Entity<Job>().HasIndex(job => new { job.BotId, job.Key }).HasFilter("\"Key\" IS NOT NULL");

        // Lists go from the newest job back: 4.6 s of a million jobs without it.
        modelBuilder.Entity<Job>().HasIndex(job => new { job.BotId, job.Id });
        modelBuilder.Entity<Job>().HasIndex(job => job.LeadId);
        if (Database.IsSqlite())
        {
            ConfigureWaitingRuns(modelBuilder);
        }

        modelBuilder.Entity<IdempotentCall>().HasKey(call => new { call.BotId, call.Key });
        modelBuilder.Entity<IdempotentCall>().HasIndex(call => call.CreatedAt);
        modelBuilder.Entity<Run>().HasIndex(run => new { run.JobId, run.ScheduledFor }).IsUnique();

        // A node that was silent for too long may write a portion that another has written.
        modelBuilder.Entity<Run>().Property(run => run.LastLeadId).IsConcurrencyToken();
        modelBuilder.Entity<Run>().Property(run => run.FinishedAt).IsConcurrencyToken();
        modelBuilder.Entity<Lead>().HasIndex(lead => lead.BotId);
        modelBuilder.Entity<Lead>().Property(lead => lead.Version).IsConcurrencyToken();
        modelBuilder.Entity<BotState>().Property(bot => bot.Version).IsConcurrencyToken();
        modelBuilder.Entity<Ticket>().HasIndex(ticket => ticket.BotId);
        modelBuilder.Entity<Ticket>().Property(ticket => ticket.Id).ValueGeneratedNever();
        modelBuilder.Entity<Ticket>().Property(ticket => ticket.Version).IsConcurrencyToken();
        modelBuilder.Entity<Person>().Property(person => person.Id).ValueGeneratedNever();
        modelBuilder.Entity<Person>().HasIndex(person => person.BotId);
        modelBuilder.Entity<TableRow>().Property(row => row.Id).ValueGeneratedNever();
        modelBuilder.Entity<TableRow>().HasIndex(row => new { row.BotId, row.Table });
        modelBuilder.Entity<Dialog>().HasKey(dialog => dialog.LeadId);
        modelBuilder.Entity<Dialog>().Property(dialog => dialog.LeadId).ValueGeneratedNever();
        modelBuilder.Entity<Dialog>().HasIndex(dialog => dialog.BotId);
        modelBuilder.Entity<Message>().HasIndex(message => message.LeadId);
        modelBuilder.Entity<Message>().HasOne(message => message.Delivery).WithOne(delivery => delivery.Message)
            .HasForeignKey<MessageDelivery>(delivery => delivery.MessageId);
        modelBuilder.Entity<MessageDelivery>().HasKey(delivery => delivery.MessageId);
        modelBuilder.Entity<MessageDelivery>().HasIndex(delivery => new { delivery.State, delivery.BotId, delivery.Channel, delivery.DueAt, delivery.MessageId });
        modelBuilder.Entity<MessageDelivery>().HasIndex(delivery => new { delivery.LeadId, delivery.State, delivery.Channel, delivery.MessageId });
        modelBuilder.Entity<Message>().HasIndex(message => new { message.LeadId, message.Key }).IsUnique();
        modelBuilder.Entity<Message>().HasIndex(message => message.AnswersId);
    }

    // On several nodes it is the scheduler that has them.
    private static void ConfigureWaitingRuns(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<WaitingRun>().ToTable("WaitingRuns").HasKey(run => run.JobId);
        modelBuilder.Entity<WaitingRun>().Property(run => run.JobId).ValueGeneratedNever();
        modelBuilder.Entity<WaitingRun>().HasIndex(run => run.Moment);
        modelBuilder.Entity<BegunRun>().ToTable("BegunRuns").HasKey(run => new { run.JobId, run.Moment });
    }

    // SQLite cannot order by a DateTimeOffset.
    internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        moment => moment.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    internal sealed class JsonColumn<T>() : ValueConverter<T, string>(
        value => JsonText.Write(value), text => JsonSerializer.Deserialize<T>(text, JsonText.Readable)!);

    internal sealed class JsonValue() : ValueConverter<JsonElement, string>(value => value.GetRawText(), text => JsonElement.Parse(text));

    internal sealed class JsonMembers() : ValueConverter<Dictionary<string, JsonElement>, string>(
        members => JsonText.Write(members),
        text => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(text, JsonText.Readable)!);

    internal sealed class JsonMembersComparer() : ValueComparer<Dictionary<string, JsonElement>>(
        (left, right) => JsonText.Write(left) == JsonText.Write(right),
        members => members.Count,
        members => new Dictionary<string, JsonElement>(members));
}
