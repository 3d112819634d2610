using Npgsql;

namespace Metabot.Server.Storage.Postgres;

// A row for each bot of each node, which says when the node was there last, by the database's clock. Who has gone without a word is
// forgotten after 10 seconds.
internal sealed class PostgresNodeRows(PostgresConnectionString connectionString)
{
    public const string Table = """
        CREATE TABLE "Nodes" (
          "Node" uuid, "BotId" bigint, "Fingerprint" text NOT NULL, "Folder" text NOT NULL, "Machine" text NOT NULL, "SeenAt" timestamptz NOT NULL,
          PRIMARY KEY ("Node", "BotId"));
        """;

    private const string CheckIn = """
        DELETE FROM "Nodes" WHERE "Node" = @node OR "SeenAt" < clock_timestamp() - interval '10 seconds';
        INSERT INTO "Nodes" SELECT @node, bot, fingerprint, folder, @machine, clock_timestamp() FROM unnest(@bots, @fingerprints, @folders) AS mine(bot, fingerprint, folder);
        SELECT "BotId", "Fingerprint", "Folder", "Machine" FROM "Nodes" WHERE "Node" <> @node;
        """;

    private const string Leave = "DELETE FROM \"Nodes\" WHERE \"Node\" = @node";

    private readonly Guid _node = Guid.NewGuid();

    public async Task<IReadOnlyList<NodeBot>> CheckInAsync(IReadOnlyList<NodeBot> mine, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString.Pooled);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(CheckIn, connection);
        command.Parameters.AddWithValue("node", _node);
        command.Parameters.AddWithValue("machine", Environment.MachineName);
        command.Parameters.AddWithValue("bots", mine.Select(bot => bot.BotId).ToArray());
        command.Parameters.AddWithValue("fingerprints", mine.Select(bot => bot.Fingerprint).ToArray());
        command.Parameters.AddWithValue("folders", mine.Select(bot => bot.Folder).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var others = new List<NodeBot>();
        while (await reader.ReadAsync(cancellationToken))
        {
            others.Add(new NodeBot(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)));
        }

        return others;
    }

    public async Task LeaveAsync()
    {
        await using var connection = new NpgsqlConnection(connectionString.Pooled);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(Leave, connection);
        command.Parameters.AddWithValue("node", _node);
        await command.ExecuteNonQueryAsync();
    }
}
