using System.Globalization;
using Npgsql;

[assembly: AssemblyFixture(typeof(Metabot.Server.Tests.Postgres.PostgresServer))]

namespace Metabot.Server.Tests.Postgres;

// One PostgreSQL for all tests, started by the first test that asks.
public sealed class PostgresServer : IAsyncDisposable
{
    // The database of these tests need not outlive the machine.
    private const string Settings = "-c fsync=off";

    private const string Template = "with_tables";

    private readonly Lazy<Task<PostgresProcess>> _started = new(StartAsync);
    private readonly Lazy<Task> _template;
    private int _databases;

    public PostgresServer() => _template = new(MakeTemplateAsync);

    // The connection string of a new database, which has its tables already: making them takes longer than most tests.
    public async Task<string> CreateDatabaseAsync()
    {
        await _template.Value;
        return await CreateDatabaseAsync($"TEMPLATE {Template}");
    }

    // One without tables. In CI PostgreSQL has to be there; elsewhere a test that asks is skipped without it.
    public Task<string> CreateEmptyDatabaseAsync() => CreateDatabaseAsync("");

    public static Task ExecuteAsync(string connectionString, string sql) => PostgresProcess.ExecuteAsync(connectionString, sql);

    public async ValueTask DisposeAsync()
    {
        if (_started.IsValueCreated)
        {
            await (await _started.Value).DisposeAsync();
        }
    }

    private async Task<string> CreateDatabaseAsync(string options)
    {
        Assert.SkipWhen(PostgresProcess.FindPrograms() is null && Environment.GetEnvironmentVariable("CI") != "true", "there is no PostgreSQL on this machine (apt-get install postgresql)");
        return await (await _started.Value).CreateDatabaseAsync(string.Create(CultureInfo.InvariantCulture, $"bot{Interlocked.Increment(ref _databases)}"), options);
    }

    // By a server that comes and goes, and leaves no bot in it.
    private async Task MakeTemplateAsync()
    {
        var database = await CreateEmptyDatabaseAsync();
        using (var folder = new TempFolder())
        {
            folder.File("bot.json", $$"""{ "id": {{TestBot.Id}}, "name": "Template", "scripts": {} }""");
            await (await BotServer.StartAsync(new BotServerOptions { BotFolder = folder.Path, DatabasePath = database, Token = TestBot.Token })).DisposeAsync();
        }

        await ExecuteAsync(database, "DELETE FROM \"Bots\"");
        await ExecuteAsync($"{(await _started.Value).Server};Database=postgres", $"ALTER DATABASE {new NpgsqlConnectionStringBuilder(database).Database} RENAME TO {Template}");
    }

    private static Task<PostgresProcess> StartAsync() => PostgresProcess.StartAsync(
        PostgresProcess.FindPrograms() ?? throw new InvalidOperationException("There is no PostgreSQL on this machine; .ci/run installs it."), Settings);
}
