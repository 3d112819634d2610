using Metabot.Server.Tests.Tables;

namespace Metabot.Server.Tests.Postgres;

// What is asked of a bot on a file is asked of one on PostgreSQL.
public sealed class PostgresBot(PostgresServer postgres) : BotFixture
{
    protected override Task<string?> FindDatabaseAsync() => postgres.CreateDatabaseAsync()!;
}

public sealed class CommandOnPostgresTests(PostgresBot bot) : CommandTests(bot), IClassFixture<PostgresBot>;

public sealed class TriggerOnPostgresTests(PostgresBot bot) : TriggerTests(bot), IClassFixture<PostgresBot>;

public sealed class BroadcastOnPostgresTests(PostgresBot bot) : BroadcastTests(bot), IClassFixture<PostgresBot>;

public sealed class JobControlOnPostgresTests(PostgresBot bot) : JobControlTests(bot), IClassFixture<PostgresBot>;

public sealed class PeriodicJobOnPostgresTests(PostgresBot bot) : PeriodicJobTests(bot), IClassFixture<PostgresBot>;

public sealed class OperatorOnPostgresTests(OperatorOnPostgresTests.OnPostgres fixture) : OperatorTests(fixture), IClassFixture<OperatorOnPostgresTests.OnPostgres>
{
    public sealed class OnPostgres(PostgresServer postgres) : Fixture
    {
        protected override Task<string?> FindDatabaseAsync() => postgres.CreateDatabaseAsync()!;
    }
}
