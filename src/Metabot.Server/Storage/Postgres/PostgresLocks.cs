namespace Metabot.Server.Storage.Postgres;

// Advisory locks, which end with the session that has them, however that ends. Those of leads have one number, the lead's id;
// PostgreSQL keeps the ones with two numbers apart from them.
internal static class PostgresLocks
{
    // In a transaction.
    public const string Write = "pg_advisory_xact_lock(19778, 0)";
    public const string Open = "pg_advisory_xact_lock(19778, -1)";

    public const string TakeLeads = "SELECT pg_advisory_lock(id) FROM unnest(@ids) AS id";
    public const string LeaveLeads = "SELECT pg_advisory_unlock_all()";

    public static string Take(NodeDuty duty) => $"SELECT pg_advisory_lock(19778, {(int)duty})";
}
