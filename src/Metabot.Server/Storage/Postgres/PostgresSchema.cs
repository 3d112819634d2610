using System.Globalization;
using Metabot.Server.Scripts;
using Metabot.Server.Storage.Searching;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Storage.Postgres;

// Makes the tables when there are none, all or nothing, and one node at a time. No release has written a database of an earlier
// version, so there is nothing to bring up to date.
internal static class PostgresSchema
{
    private const string VersionTable = "\"SchemaVersion\"";
    private const string HasVersion = $"SELECT to_regclass('{VersionTable}') IS NOT NULL AS \"Value\"";
    private const string ReadVersion = $"SELECT \"Version\" AS \"Value\" FROM {VersionTable}";

    // Jobs that are due would run at one moment here and at another there.
    private static readonly TimeSpan MostClockError = TimeSpan.FromSeconds(1);

    public static async Task OpenAsync(
        BotDb db, IReadOnlyList<BotDefinition> bots, string name, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync($"SELECT {PostgresLocks.Open}", cancellationToken);
        await CheckClockAsync(db, name, timeProvider, cancellationToken);
        await EnsureVersionAsync(db, name, cancellationToken);
        await BotRows.EnsureAsync(db, bots, name, "database", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task CheckClockAsync(BotDb db, string name, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var asked = timeProvider.GetUtcNow();
        var there = await db.Database.SqlQuery<DateTimeOffset>($"SELECT clock_timestamp() AS \"Value\"").SingleAsync(cancellationToken);
        var answered = timeProvider.GetUtcNow();
        var error = there < asked ? asked - there : there > answered ? there - answered : TimeSpan.Zero;
        if (error > MostClockError)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
                $"The clock of this machine and that of the {name} are {error.TotalSeconds:0.0} seconds apart, and {MostClockError.TotalSeconds} is the most; set both by the same time server."));
        }
    }

    private static async Task EnsureVersionAsync(BotDb db, string name, CancellationToken cancellationToken)
    {
        if (!await db.Database.SqlQueryRaw<bool>(HasVersion).SingleAsync(cancellationToken))
        {
            await CreateAsync(db, cancellationToken);
            return;
        }

        var version = await db.Database.SqlQueryRaw<int>(ReadVersion).SingleAsync(cancellationToken);
        if (version != DatabaseFile.Version)
        {
            throw new InvalidOperationException(
                $"The {name} {DatabaseFile.RefuseVersion(version) ?? $"has version {version}, which no release wrote; name another"} database ({DatabaseFile.Option}).");
        }
    }

    private static async Task CreateAsync(BotDb db, CancellationToken cancellationToken)
    {
        await using var command = db.CreateCommand(string.Create(CultureInfo.InvariantCulture, $"""
            {db.Database.GenerateCreateScript()}
            {RowSequences.WriteScript(db.Model)}
            {PostgresSearch.Functions}
            {PostgresNodeRows.Table}
            CREATE TABLE {VersionTable} AS SELECT {DatabaseFile.Version} AS "Version";
            """));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
