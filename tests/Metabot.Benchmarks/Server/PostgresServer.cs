using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Metabot.Benchmarks.Server;

/// <summary>A PostgreSQL of its own, on a free port and in a folder of its own, with the settings that it comes with: what is committed is on the disk.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "metabot";
    private const string Installed = "/usr/lib/postgresql";
    private const string Settings = "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300";

    private readonly string _programs;
    private readonly DirectoryInfo _folder;
    private readonly int _port = FindPort();
    private int _databases;

    private PostgresServer(string programs, DirectoryInfo folder) => (_programs, _folder) = (programs, folder);

    private string Server => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username={User}");

    private string Data => Path.Combine(_folder.FullName, "data");

    /// <summary>Null where there is none on this machine.</summary>
    public static async Task<PostgresServer?> StartAsync()
    {
        if (FindPrograms() is not { } programs)
        {
            return null;
        }

        var server = new PostgresServer(programs, Directory.CreateTempSubdirectory("metabot-postgres-"));
        await server.StartServerAsync();
        return server;
    }

    /// <summary>The connection string of a new database.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"bench{++_databases}");
        await ExecuteAsync($"{Server};Database=postgres", $"CREATE DATABASE {name}");
        return $"{Server};Database={name}";
    }

    /// <summary>All that waits is due, without a look of the scheduler.</summary>
    public static Task LetAllBeDueAsync(string database) => ExecuteAsync(
        database, string.Create(CultureInfo.InvariantCulture, $"UPDATE QRTZ_TRIGGERS SET next_fire_time = {DateTime.UtcNow.Ticks}, start_time = {DateTime.UtcNow.Ticks}"));

    public static async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await ControlAsync("stop", "-m", "fast");
        _folder.Delete(recursive: true);
    }

    private async Task StartServerAsync()
    {
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", "postgres", _folder.FullName);
        }

        await RunAsPostgresAsync("initdb", "-D", Data, "-U", User, "-A", "trust", "-E", "UTF8", "--no-locale");
        await ControlAsync("start", "-w", "-t", "120", "-l", Path.Combine(_folder.FullName, "log"), "-o", string.Create(CultureInfo.InvariantCulture, $"-p {_port} {Settings}"));
    }

    private Task ControlAsync(params string[] what) => RunAsPostgresAsync("pg_ctl", ["-D", Data, .. what]);

    // It refuses to run as root.
    private Task RunAsPostgresAsync(string program, params string[] arguments) => Environment.IsPrivilegedProcess
        ? RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", Path.Combine(_programs, program), .. arguments])
        : RunAsync(Path.Combine(_programs, program), arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {output}");
        }
    }

    private static string? FindPrograms() => Directory.Exists(Installed)
        ? Directory.GetDirectories(Installed).Select(version => Path.Combine(version, "bin")).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    private static int FindPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
