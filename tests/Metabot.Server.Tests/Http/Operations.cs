namespace Metabot.Server.Tests.Http;

// Every operation of the API by a path that ApiFixture has: what all of them have in common is asked of each.
internal static class Operations
{
    private static readonly (string Method, string Path, bool HasBody)[] Rows =
    [
        ("POST", "jobs/schedule", true), ("POST", "jobs/batch", true), ("POST", "jobs/cancel", true), ("POST", "jobs/1/cancel", false), ("POST", "jobs/1/run", false),
        ("GET", "jobs", false), ("GET", "jobs/1", false), ("GET", "jobs/1/runs", false),
        ("POST", "call/echo", true),
        ("POST", "leads", true), ("GET", "leads", false), ("GET", "leads/1", false), ("PATCH", "leads/1", true),
        ("POST", "leads/1/messages", true), ("GET", "leads/1/messages", false),
        ("POST", "tickets", true), ("GET", "tickets", false), ("GET", "tickets/1", false), ("PATCH", "tickets/1", true),
        ("POST", "persons", true), ("GET", "persons", false), ("GET", "persons/1", false),
        ("POST", "tables/dishes/rows", true), ("GET", "tables/dishes/rows", false),
        ("GET", "messages", false), ("GET", "messages/stream", false), ("GET", "messages/dead", false), ("GET", "messages/1/file", false), ("POST", "messages/1/redeliver", false),
        ("GET", "export", false),
    ];

    public static TheoryData<string, string> All { get; } = [.. Rows.Select(row => (row.Method, row.Path))];

    public static TheoryData<string, string> WithBody { get; } = [.. Rows.Where(row => row.HasBody).Select(row => (row.Method, row.Path))];

    public static IEnumerable<string> FindMethods(string path) => Rows.Where(row => row.Path == path).Select(row => row.Method).Order();
}
