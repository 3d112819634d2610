using Microsoft.Data.Sqlite;
using Npgsql;

namespace Metabot.Server.Tests.Kills;

/// <summary>What the database itself says of its integrity.</summary>
internal static class DatabaseCheck
{
    // Every index against its table, and every row to its page.
    private const string CheckPostgres = """
        CREATE EXTENSION IF NOT EXISTS amcheck;
        SELECT string_agg(problem, '; ') FROM (
          SELECT NULLIF(bt_index_check(c.oid, true)::text, '') AS problem FROM pg_class c JOIN pg_am a ON a.oid = c.relam
          WHERE a.amname = 'btree' AND c.relkind = 'i' AND c.relnamespace = 'public'::regnamespace
          UNION ALL
          SELECT msg FROM pg_class c, verify_heapam(c.oid) WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace) AS found;
        """;

    /// <summary>"ok", or what is wrong.</summary>
    public static async Task<string> AskAsync(KillPlan plan, string database)
    {
        if (plan.Database is null)
        {
            await using var file = new SqliteConnection($"Data Source={database};Pooling=False");
            await file.OpenAsync();
            await using var check = new SqliteCommand("PRAGMA integrity_check", file);
            return (string)(await check.ExecuteScalarAsync())!;
        }

        await using var connection = new NpgsqlConnection(plan.Database + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(CheckPostgres, connection) { CommandTimeout = 300 };
        return await command.ExecuteScalarAsync() as string ?? "ok";
    }
}
