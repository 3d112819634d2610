using Metabot.Tests;

namespace Metabot.Tool.Tests.Doctor;

/// <summary>Where no way leads behind the token, one sentence says what to look at, and nothing is written.</summary>
public sealed class NothingWorkedTests : IDisposable
{
    private static readonly Dictionary<string, (Dialect Dialect, string Advice)> Cases = new()
    {
        ["another token"] = (new() { Scheme = "Other " }, "has the job API, but takes the token in no header. Check that it is of an API user of bot 42"),
        ["another bot's token"] = (new() { NoScript = new(403, Dialect.Json, """{"message":"not yours"}""") }, "The token is known as 'Authentication: <token>', but not for bot 42. Check --bot"),
        ["no such bot"] = (new() { NoScript = new(404, Dialect.Json, """{"detail":"there is no bot 42","field":"bot_id"}""") }, "but not for bot 42. Check --bot"),
        ["no API"] = (new() { Prefix = "/elsewhere" }, "has no job API at "),
        ["a site"] = (new() { Prefix = "/elsewhere", NoPath = new(200, Dialect.Html, "<html></html>") }, "Give the address up to /bots, such as https://app.metabot24.com/api/v1."),
        ["the same to all"] = (new() { Prefix = "/elsewhere", NoPath = new(200, Dialect.Json, """{"name":"Cake's name"}""") }, "has no job API at "),
        ["failures"] = (new() { NoToken = new(502, Dialect.Html, "<html>Bad gateway</html>"), Scheme = "Other " }, "fails (502), with the token and without."),
        ["too many calls"] = (new() { NoToken = new(429, Dialect.Json, "{}"), Scheme = "Other " }, "asks for fewer calls. Try again later."),
        ["a slash"] = (new() { Prefix = "/elsewhere", MovedTo = "/bots/42/jobs/schedule/" }, "wants its addresses with a slash at the end"),
        ["a token that comes back"] = (new() { NoToken = new(401, Dialect.Json, $$"""{"message":"no user has {{DialectServer.Token}}"}"""), Scheme = "Other " }, "takes the token in no header"),
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-").FullName;

    public static TheoryData<string> Names => [.. Cases.Keys];

    private string Out => Path.Combine(_folder, "metabot.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_said_what_to_look_at(string name)
    {
        await using var server = await DialectServer.StartAsync(Cases[name].Dialect);

        var tool = await RunAsync(server.Address.ToString());

        Assert.Equal(1, tool.ExitCode);
        Assert.Contains(Cases[name].Advice, Assert.Single(tool.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Empty(server.Faults);
        Assert.DoesNotContain(DialectServer.Token, tool.Output + tool.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Out));
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_host_that_a_redirect_names()
    {
        await using var elsewhere = await DialectServer.StartAsync(new Dialect());
        await using var server = await DialectServer.StartAsync(new Dialect { Prefix = "/elsewhere", MovedTo = elsewhere.Address + "bots/42/jobs/schedule" });

        var tool = await RunAsync(server.Address.ToString());

        Assert.Equal(1, tool.ExitCode);
        Assert.Contains($"redirects to {elsewhere.Address.GetLeftPart(UriPartial.Authority)}, where nothing was sent.", tool.Errors, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Calls);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        string address;
        await using (var server = await DialectServer.StartAsync(new Dialect()))
        {
            address = server.Address.ToString();
        }

        var tool = await RunAsync(address);

        Assert.Equal(1, tool.ExitCode);
        Assert.Matches("^no answer from .*Check the address, its port, and whether a proxy or a VPN stands before it.\n$", tool.Errors);
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_overwritten()
    {
        await File.WriteAllTextAsync(Out, "mine", TestContext.Current.CancellationToken);
        await using var server = await DialectServer.StartAsync(new Dialect());

        var tool = await RunAsync(server.Address.ToString());

        Assert.Equal(1, tool.ExitCode);
        Assert.StartsWith($"There is a '{Out}' already, and nothing is overwritten; name another file.", tool.Errors, StringComparison.Ordinal);
        Assert.Empty(server.Calls);
    }

    [Theory]
    [InlineData("The token is missing; ", null, "--bot", "42")]
    [InlineData("--bot is missing: ", "t")]
    [InlineData("BotClientOptions.Token has a character", "two words", "--bot", "42")]
    public async Task What_is_missing_is_named_before_anything_is_sent(string message, string? token, params string[] arguments)
    {
        var tool = await Tool.RunAsync(["doctor", "--base", "http://127.0.0.1:9", .. arguments], new() { ["METABOT_TOKEN"] = token ?? "" });

        Assert.Equal((1, ""), (tool.ExitCode, tool.Output));
        Assert.StartsWith(message, tool.Errors, StringComparison.Ordinal);
    }

    private Task<ProcessResult> RunAsync(string address) =>
        Tool.RunAsync(["doctor", "--base", address, "--bot", "42", "--out", Out], new() { ["METABOT_TOKEN"] = DialectServer.Token });
}
