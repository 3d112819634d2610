using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

[assembly: AssemblyFixture(typeof(Metabot.Server.Tests.Postgres.PostgresServer))]

namespace Metabot.Server.Tests.Postgres;

// One PostgreSQL for all tests, on a free port of this machine and in a folder of its own; started by the first test that asks.
public sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "metabot";

    // The database of these tests need not outlive the machine.
    private const string Settings = "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=300";

    private const string Template = "with_tables";

    private readonly Lazy<Task<string>> _started;
    private readonly Lazy<Task> _template;
    private string? _folder;
    private int _databases;

    public PostgresServer() => (_started, _template) = (new Lazy<Task<string>>(StartAsync), new Lazy<Task>(MakeTemplateAsync));

    // The connection string of a new database, which has its tables already: making them takes longer than most tests.
    public async Task<string> CreateDatabaseAsync()
    {
        await _template.Value;
        return await CreateDatabaseAsync($"TEMPLATE {Template}");
    }

    // One without tables. In CI PostgreSQL has to be there; elsewhere a test that asks is skipped without it.
    public Task<string> CreateEmptyDatabaseAsync() => CreateDatabaseAsync("");

    private async Task<string> CreateDatabaseAsync(string options)
    {
        Assert.SkipWhen(FindPrograms() is null && Environment.GetEnvironmentVariable("CI") != "true", "there is no PostgreSQL on this machine (apt-get install postgresql)");
        var server = await _started.Value;
        var name = string.Create(CultureInfo.InvariantCulture, $"bot{Interlocked.Increment(ref _databases)}");
        await ExecuteAsync($"{server};Database=postgres", $"CREATE DATABASE {name} {options}");
        return $"{server};Database={name}";
    }

    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_started.IsValueCreated && _folder is not null)
        {
            await ControlAsync(FindPrograms()!, ["stop", "-m", "immediate"]);
            Directory.Delete(_folder, recursive: true);
        }
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
        await ExecuteAsync($"{await _started.Value};Database=postgres", $"ALTER DATABASE {new NpgsqlConnectionStringBuilder(database).Database} RENAME TO {Template}");
    }

    private async Task<string> StartAsync()
    {
        var programs = FindPrograms() ?? throw new InvalidOperationException("There is no PostgreSQL on this machine; .ci/run installs it.");
        _folder = Directory.CreateTempSubdirectory("metabot-postgres-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", ["postgres", _folder]);
        }

        await RunAsync(Path.Combine(programs, "initdb"), ["-D", Data, "-U", User, "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"], asPostgres: true);
        var port = FindPort();
        await ControlAsync(programs, ["start", "-w", "-t", "120", "-l", Path.Combine(_folder, "log"), "-o", $"-p {port} {Settings}"]);
        return $"Host=127.0.0.1;Port={port};Username={User}";
    }

    private string Data => Path.Combine(_folder!, "data");

    private Task ControlAsync(string programs, string[] what) => RunAsync(Path.Combine(programs, "pg_ctl"), ["-D", Data, .. what], asPostgres: true);

    private static string? FindPrograms() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    private static int FindPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task RunAsync(string program, string[] arguments, bool asPostgres = false)
    {
        using var process = Start(program, arguments, asPostgres);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {output}");
    }

    // PostgreSQL refuses to run as root.
    private static Process Start(string program, string[] arguments, bool asPostgres)
    {
        string[] line = asPostgres && Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments]
            : [program, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() };
        return Process.Start(start)!;
    }
}
