namespace Metabot.Tool.Tests.Doctor;

/// <summary>How a server takes jobs, and what it says. What is not given is as on the platform, so far as that is known.</summary>
public sealed record Dialect
{
    public const string Json = "application/json";
    public const string Html = "text/html";

    /// <summary>What stands before <c>/bots</c>.</summary>
    public string Prefix { get; init; } = "";

    public string Header { get; init; } = "Authentication";

    /// <summary>What stands before the token, with its space.</summary>
    public string Scheme { get; init; } = "";

    public Said NoToken { get; init; } = new(401, Json, """{"message":"Unauthorized"}""");

    /// <summary>To a token in another header or form; as without one when it is null.</summary>
    public Said? BadToken { get; init; }

    public Said NoScript { get; init; } = new(404, Json, """{"message":"Script not found"}""");

    public Said NoPath { get; init; } = new(404, Html, "<html><body>Not Found</body></html>");

    public int AcceptedStatus { get; init; } = 200;

    /// <summary>With <c>{id}</c> and <c>{now}</c>.</summary>
    public string Accepted { get; init; } = """{"success":true,"job_id":{id},"status":"scheduled"}""";

    /// <summary>Where calls to an address that is none of these are told to go; null for nowhere.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Whether a job is kept, can be looked at and be cancelled; one that is not has been skipped.</summary>
    public bool KeepsJobs { get; init; }

    /// <summary>How far the server's clock is ahead of UTC.</summary>
    public TimeSpan Offset { get; init; }
}

public sealed record Said(int Status, string Type, string Body);
