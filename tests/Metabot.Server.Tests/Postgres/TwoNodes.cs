using Metabot.Server.Channels;
using Metabot.Server.Tests.Channels;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Tests.Postgres;

// Two servers with one bot on one database.
public sealed class TwoNodes(PostgresServer postgres) : IAsyncLifetime
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "attributes": { "counter": 0 },
          "scripts": {
            "rests": { "commands": [] },
            "says": { "commands": [{ "text": "said" }] },
            "counts": { "commands": [{ "javascript": "lead.setAttr('n', String(Number(lead.getAttr('n') || 0) + 1));" }] },
            "all_count": { "commands": [{ "javascript": "bot.setAttr('counter', bot.getAttr('counter') + 1);" }] },
            "asks": { "commands": [{ "ask": { "text": "How many?", "attribute": "many" } }, { "text": "{{ $many }} it is" }] }
          },
          "triggers": { "paid": { "script": "says", "on": [{ "tag_added": "paid" }] } },
          "broadcasts": { "sale": { "condition": "return lead.isTagExist('subscriber');", "script": "says" } },
          "routes": { "ask": { "script": "asks", "pattern": "ask" } }
        }
        """;

    public TestBot First { get; private set; } = null!;

    public TestBot Second { get; private set; } = null!;

    // What each of them logs.
    internal RecordedLog FirstLog { get; } = new(LogLevel.Debug);

    internal RecordedLog SecondLog { get; } = new(LogLevel.Debug);

    // Both deliver through it.
    internal RecordingChannel Channel { get; } = new();

    // At the same moment, as after a power cut, and on a database without tables.
    public async ValueTask InitializeAsync()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();
        var nodes = await Task.WhenAll(StartAsync(FirstLog, database), StartAsync(SecondLog, database));
        (First, Second) = (nodes[0], nodes[1]);
    }

    public async ValueTask DisposeAsync()
    {
        await First.DisposeAsync();
        await Second.DisposeAsync();
    }

    private Task<TestBot> StartAsync(RecordedLog log, string database) => TestBot.StartAsync(
        Manifest, channels: new Dictionary<string, IChannel> { ["mine"] = Channel }, log: log.Configure, database: database);
}
