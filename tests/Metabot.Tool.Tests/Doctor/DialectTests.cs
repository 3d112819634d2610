using System.Text.RegularExpressions;
using Metabot.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Metabot.Tool.Tests.Doctor;

/// <summary>Servers that speak the job API in their own way: each is recognised, called with what was learned, and left as it was.</summary>
public sealed class DialectTests : IDisposable
{
    private static readonly Dictionary<string, Dialect> Dialects = new()
    {
        ["raw in Authentication"] = new(),
        ["bearer below a path"] = new() { Prefix = "/api/v1", Header = "Authorization", Scheme = "Bearer " },
        ["raw in Authorization"] = new() { Header = "Authorization" },
        ["bearer in Authentication"] = new() { Scheme = "Bearer " },
        ["placeholder answers"] = new() { Prefix = "/api/v1", Header = "Authorization", Scheme = "Bearer ", Accepted = """{"name":"Cake's name","recipe":"Cake's recipe name","cake":"Binary cake"}""" },
        ["errors of HTML"] = new() { NoToken = new(401, Dialect.Html, "<html>Who are you?</html>"), NoScript = new(404, Dialect.Html, "<html>No script</html>") },
        ["refusals of HTML, 403"] = new() { NoToken = new(403, Dialect.Html, "<html>Forbidden</html>"), Header = "Authorization", Scheme = "Bearer " },
        ["success: false"] = new() { NoToken = new(200, Dialect.Json, """{"success":false,"message":"token"}"""), NoScript = new(200, Dialect.Json, """{"success":false,"message":"script"}"""), Scheme = "Bearer " },
        ["error with 200"] = new() { NoToken = new(200, Dialect.Json, """{"error":"Unauthenticated"}"""), NoScript = new(200, Dialect.Json, """{"error":"script"}"""), Header = "Authorization" },
        ["moved to a path"] = new() { Prefix = "/gateway/v2", MovedTo = "/gateway/v2/bots/42/jobs/schedule" },
        ["problem details"] = new() { NoToken = new(401, "application/problem+json", """{"title":"Unauthorized"}"""), NoScript = new(404, "application/problem+json", """{"title":"Not Found","detail":"no such script","field":"script_code"}""") },
        ["the id elsewhere"] = new() { AcceptedStatus = 201, Accepted = """{"bot":{"id":42},"data":{"id":"{id}"}}""" },
        ["the id under another name"] = new() { Accepted = """{"success":true,"jobId":{id}}""", KeepsJobs = true },
        ["401 and 403"] = new() { BadToken = new(403, Dialect.Json, """{"message":"Forbidden"}"""), Header = "Authorization", Scheme = "Bearer " },
        ["a site around it"] = new() { Prefix = "/api/v1", NoPath = new(200, Dialect.Html, "<!doctype html><div id=app></div>") },
        ["jobs that are kept"] = new() { Prefix = "/api/v1", KeepsJobs = true, Offset = TimeSpan.FromHours(3) },
        ["times in its answers"] = new() { Accepted = """{"job_id":{id},"status":"skipped","created_at":"{now}"}""", Offset = TimeSpan.FromHours(-3) },
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-").FullName;

    public static TheoryData<string> Names => [.. Dialects.Keys];

    private string Settings => Path.Combine(_folder, "metabot.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_dialect_is_recognised_and_called_by_its_settings(string name)
    {
        await using var server = await DialectServer.StartAsync(Dialects[name]);

        var tool = await RunAsync(server.Address.ToString(), "--bot", "42", "--script", "welcome", "--out", Settings);

        Assert.True(tool is { ExitCode: 0, Errors: "" }, tool.Output + tool.Errors);
        AssertHarmless(server, tool);
        var before = server.Calls.Count;
        var job = await CreateClient().ScheduleAsync(
            new JobRequest { ScriptCode = "welcome", RunAfter = TimeSpan.FromDays(364), Condition = "return false;" }, TestContext.Current.CancellationToken);
        Assert.Equal(name == "placeholder answers", job.JobId is null);
        Assert.Equal($"POST {Dialects[name].Prefix}/bots/42/jobs/schedule", server.Calls.Skip(before).Single());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_dialect_is_recognised_without_a_script(string name)
    {
        await using var server = await DialectServer.StartAsync(Dialects[name]);

        var tool = await RunAsync(server.Address + "api/v1/", "--bot", "42");

        Assert.True(tool is { ExitCode: 0, Errors: "" }, tool.Output + tool.Errors);
        AssertHarmless(server, tool);
        Assert.Contains("not seen, because the job was refused", tool.Output, StringComparison.Ordinal);
        Assert.Contains($"\"Authentication\": \"{NameHeader(Dialects[name])}\"", tool.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jobs that are kept", "+03:00, as Europe/Moscow is; when that is its zone, set ServerTimeZone to \"Europe/Moscow\"")]
    [InlineData("times in its answers", "-03:00; set ServerTimeZone to the IANA id of its zone")]
    [InlineData("raw in Authentication", "no answer shows it")]
    public async Task The_servers_clock_is_a_hint_and_no_setting(string name, string hint)
    {
        await using var server = await DialectServer.StartAsync(Dialects[name]);

        var tool = await RunAsync(server.Address.ToString(), "--bot", "42", "--script", "welcome", "--out", Settings);

        Assert.Contains(hint, tool.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ServerTimeZone", await File.ReadAllTextAsync(Settings, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jobs that are kept", "nothing: job 1 was cancelled")]
    [InlineData("times in its answers", "nothing: job 1 was skipped")]
    [InlineData("raw in Authentication", "perhaps job 1, planned for a year from now; its condition is false, so it never runs")]
    public async Task What_is_left_is_told(string name, string left)
    {
        await using var server = await DialectServer.StartAsync(Dialects[name]);

        Assert.Contains(left, (await RunAsync(server.Address.ToString(), "--bot", "42", "--script", "welcome")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_a_call_names_the_bot_and_a_lead_is_sent_along()
    {
        await using var server = await DialectServer.StartAsync(Dialects["bearer below a path"]);

        var tool = await RunAsync(server.Address + "api/v1/bots/42/jobs/schedule?x=1", "--script", "welcome", "--lead", "135");

        Assert.Equal((0, ""), (tool.ExitCode, tool.Errors));
        AssertHarmless(server, tool);
        Assert.Matches(new Regex($"\"BaseAddress\": \"{Regex.Escape(server.Address.ToString())}api/v1\",\\s+\"BotId\": 42,"), tool.Output);
    }

    private static void AssertHarmless(DialectServer server, ProcessResult tool)
    {
        Assert.Empty(server.Faults);
        Assert.Empty(server.Planned);
        Assert.DoesNotContain(DialectServer.Token, tool.Output + tool.Errors, StringComparison.Ordinal);
    }

    private static BotAuthentication NameHeader(Dialect dialect) => (dialect.Header, dialect.Scheme) switch
    {
        ("Authorization", "") => BotAuthentication.AuthorizationHeader,
        ("Authorization", _) => BotAuthentication.Bearer,
        (_, "") => BotAuthentication.AuthenticationHeader,
        _ => BotAuthentication.AuthenticationBearer,
    };

    private static Task<ProcessResult> RunAsync(string address, params string[] arguments) =>
        Tool.RunAsync(["doctor", "--base", address, .. arguments], new() { ["METABOT_TOKEN"] = DialectServer.Token });

    // As an application does: the file, and the token from elsewhere.
    private IBotClient CreateClient()
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(Settings).AddInMemoryCollection([new("Metabot:Token", DialectServer.Token)]).Build();
        var services = new ServiceCollection();
        services.AddBotClient(configuration.GetSection("Metabot"));
        return services.BuildServiceProvider().GetRequiredService<IBotClient>();
    }
}
