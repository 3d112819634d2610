using System.Text.RegularExpressions;
using Npgsql;

namespace Metabot.Server.Storage.Postgres;

// The text that chooses PostgreSQL, and the connections that are made from it. Together they are so few that two nodes share a
// server that takes the usual 100.
internal sealed partial class PostgresConnectionString
{
    public const int MostLeadsHeld = 10;

    private const int MostConnections = 20;
    private const int MostOfScheduler = 10;
    private const int MostPrepared = 100;
    private const string Example = "Host=127.0.0.1;Database=metabot;Username=metabot;Password=…";

    private readonly NpgsqlConnectionStringBuilder _given;

    private PostgresConnectionString(NpgsqlConnectionStringBuilder given) => _given = given;

    // For everything that is read. None of those who take one leaves anything in its session.
    public string Pooled => With(builder => (builder.MaxPoolSize, builder.NoResetOnClose) = (Math.Min(builder.MaxPoolSize, MostConnections), true));

    // What the scheduler writes by itself need not outlive the machine: a firing that is forgotten is repeated, and finds its run made. News neither.
    public string OfScheduler => With(builder => (builder.ApplicationName, builder.MaxPoolSize, builder.NoResetOnClose, builder.Options) =
        ("metabot scheduler", Math.Min(builder.MaxPoolSize, MostOfScheduler), true, $"{builder.Options} -c synchronous_commit=off".TrimStart()));

    // Kept apart: who holds a lead waits for one of the others, and must not have taken it.
    public string OfLeads => With(builder => (builder.ApplicationName, builder.MaxPoolSize, builder.NoResetOnClose) = ("metabot leads", MostLeadsHeld, true));

    // A connection that lasts as long as the server: it notices by itself that the other side is gone.
    public string Lasting => With(builder => (builder.ApplicationName, builder.Pooling, builder.KeepAlive) = ("metabot node", false, 5));

    public string Database => _given.Database!;

    public string Username => _given.Username ?? Environment.UserName;

    public string Server => $"{_given.Host}:{_given.Port}";

    public string Name => $"PostgreSQL database '{Database}' on {Server}";

    // A file whose name looks so is named with ./ before it.
    public static bool IsMeant(string text) => Key.IsMatch(text) || Address.IsMatch(text);

    public static PostgresConnectionString Parse(string text)
    {
        if (Address.IsMatch(text))
        {
            throw Wrong("is an address");
        }

        try
        {
            var given = new NpgsqlConnectionStringBuilder(text);
            return string.IsNullOrWhiteSpace(given.Host) || string.IsNullOrWhiteSpace(given.Database)
                ? throw Wrong($"has no {(string.IsNullOrWhiteSpace(given.Host) ? "Host" : "Database")}")
                : new PostgresConnectionString(given);
        }
        catch (Exception exception) when (exception is ArgumentException { InnerException: not null } or FormatException or KeyNotFoundException)
        {
            throw Wrong("cannot be read", exception);
        }
        catch (ArgumentException exception) when (!exception.Message.StartsWith("The connection string", StringComparison.Ordinal))
        {
            throw Wrong($"cannot be read: {exception.Message.ReplaceLineEndings(" ")}", exception);
        }
    }

    private static ArgumentException Wrong(string why, Exception? exception = null) =>
        new($"The connection string of the database {why}; write for example {Example} ({DatabaseFile.Option}).", exception);

    private string With(Action<NpgsqlConnectionStringBuilder> change)
    {
        var builder = new NpgsqlConnectionStringBuilder(_given.ConnectionString);
        builder.ApplicationName ??= "metabot";
        builder.MaxAutoPrepare = Math.Max(builder.MaxAutoPrepare, MostPrepared);
        change(builder);
        return builder.ConnectionString;
    }

    [GeneratedRegex(@"^\s*[a-z][a-z ]*=", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Key { get; }

    [GeneratedRegex("^(postgres|postgresql)://", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Address { get; }
}
