using System.Globalization;
using System.Runtime.CompilerServices;
using Npgsql;

namespace Metabot.Server.Storage.Postgres;

// NOTIFY and LISTEN. What a broken connection loses is not told again.
internal sealed class PostgresNews(PostgresConnectionString connectionString)
{
    private const string Listen = "LISTEN metabot";

    private const string Notify = "SELECT pg_notify('metabot', news) FROM unnest(@news) AS news";

    private readonly string _node = Guid.NewGuid().ToString("N");

    public async Task TellAsync(IReadOnlyCollection<NodeNews> news, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString.OfScheduler);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Notify, connection);
        command.Parameters.AddWithValue("news", news.Distinct().Select(Write).ToArray());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // Ends with an exception when the connection breaks.
    public async IAsyncEnumerable<NodeNews> ListenAsync([EnumeratorCancellation] CancellationToken stoppingToken)
    {
        await using var connection = new NpgsqlConnection(connectionString.Lasting);
        var heard = new Queue<NodeNews>();
        connection.Notification += (_, notification) =>
        {
            if (Read(notification.Payload) is { } news)
            {
                heard.Enqueue(news);
            }
        };
        await connection.OpenAsync(stoppingToken);
        await using (var command = new NpgsqlCommand(Listen, connection))
        {
            await command.ExecuteNonQueryAsync(stoppingToken);
        }

        while (true)
        {
            while (heard.TryDequeue(out var news))
            {
                yield return news;
            }

            await connection.WaitAsync(stoppingToken);
        }
    }

    private string Write(NodeNews news) => string.Create(CultureInfo.InvariantCulture, $"{_node} {news.Kind} {news.Number}");

    // Null for what this node has told itself, or one of another version.
    private NodeNews? Read(string text) => text.Split(' ') is [var node, var kind, var number] && node != _node
        && Enum.TryParse<NodeNewsKind>(kind, out var known) && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new NodeNews(known, id)
            : null;
}
