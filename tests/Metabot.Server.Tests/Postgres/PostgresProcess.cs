using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Metabot.Tests;
using Npgsql;

namespace Metabot.Server.Tests.Postgres;

/// <summary>A PostgreSQL of its own, on a free port of this machine and in a folder of its own.</summary>
internal sealed class PostgresProcess : IAsyncDisposable
{
    private const string User = "metabot";
    private const string Installed = "/usr/lib/postgresql";

    private readonly string _programs;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("metabot-postgres-");
    private readonly int _port = FindPort();

    private PostgresProcess(string programs) => _programs = programs;

    /// <summary>The connection string without a database.</summary>
    public string Server => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username={User}");

    private string Data => Path.Combine(_folder.FullName, "data");

    /// <summary>The folder of its programs; null where there are none on this machine.</summary>
    public static string? FindPrograms() => Directory.Exists(Installed)
        ? Directory.GetDirectories(Installed).Select(version => Path.Combine(version, "bin")).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    /// <param name="programs">The folder of its programs.</param>
    /// <param name="settings">As <c>-c name=value</c>, beside those that keep it on this machine.</param>
    public static async Task<PostgresProcess> StartAsync(string programs, string settings = "")
    {
        var process = new PostgresProcess(programs);
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", "postgres", process._folder.FullName);
        }

        await process.RunAsPostgresAsync("initdb", "-D", process.Data, "-U", User, "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
        var all = string.Create(CultureInfo.InvariantCulture, $"-p {process._port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300 {settings}");
        await process.ControlAsync("start", "-w", "-t", "120", "-l", Path.Combine(process._folder.FullName, "log"), "-o", all);
        return process;
    }

    /// <summary>The connection string of a new database.</summary>
    public async Task<string> CreateDatabaseAsync(string name, string options = "")
    {
        await ExecuteAsync($"{Server};Database=postgres", $"CREATE DATABASE {name} {options}");
        return $"{Server};Database={name}";
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
        await ControlAsync("stop", "-m", "immediate");
        _folder.Delete(recursive: true);
    }

    private Task ControlAsync(params string[] what) => RunAsPostgresAsync("pg_ctl", ["-D", Data, .. what]);

    // It refuses to run as root.
    private Task RunAsPostgresAsync(string program, params string[] arguments) => Environment.IsPrivilegedProcess
        ? RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", Path.Combine(_programs, program), .. arguments])
        : RunAsync(Path.Combine(_programs, program), arguments);

    // In a folder that everybody may read.
    private static async Task RunAsync(string program, params string[] arguments) =>
        _ = (await ChildProcess.RunAsync(new ProcessStartInfo(program, arguments) { WorkingDirectory = Path.GetTempPath() }, TimeSpan.FromMinutes(3))).SuccessfulOutput;

    private static int FindPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
