using Microsoft.AspNetCore.Http;

namespace Metabot.Client.Tests;

/// <summary>What every transport has to do, over real HTTP.</summary>
public abstract partial class TransportContract : IAsyncLifetime
{
    private const string Token = "s3cret-token";

    private LoopbackBot _bot = null!;

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _bot = await LoopbackBot.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A client of bot 42 over the transport under test.</summary>
    protected abstract IBotClient Client(Uri address, string token, TimeSpan? timeout = null, Action<BotClientOptions>? configure = null);

    [Fact]
    public async Task Posts_the_job_as_json_to_the_bots_address()
    {
        await Client().ScheduleAsync(new Greeting("Привет, \"мир\""), new JobOptions { LeadId = 7 }, TestEnd);

        var call = Assert.Single(_bot.Calls);
        Assert.Equal("POST", call.Method);
        Assert.Equal("/bots/42/jobs/schedule", call.Path);
        Assert.Equal("application/json; charset=utf-8", call.Headers["Content-Type"]);
        Assert.Equal("application/json", call.Headers["Accept"]);
        Assert.Equal("""{"script_code":"greeting","lead_id":7,"script_request_params":{"text":"Привет, \"мир\""}}""", call.Body);
    }

    [Theory]
    [InlineData("", "/bots/42/jobs/schedule")]
    [InlineData("/", "/bots/42/jobs/schedule")]
    [InlineData("/api/v1", "/api/v1/bots/42/jobs/schedule")]
    [InlineData("/api/v1/", "/api/v1/bots/42/jobs/schedule")]
    public async Task Keeps_the_path_of_the_base_address(string basePath, string expected)
    {
        await Client(_bot.Address.OriginalString.TrimEnd('/') + basePath).ScheduleAsync(new Greeting("x"), null, TestEnd);

        Assert.Equal(expected, Assert.Single(_bot.Calls).Path);
    }

    // the shape in which public code calls the real platform
    [Theory]
    [InlineData("api/v1")]
    [InlineData("api/v1/")]
    public async Task Calls_the_real_platform_as_public_code_does(string path)
    {
        var client = Client(new Uri(_bot.Address, path), Token, configure: options => options.Authentication = BotAuthentication.Bearer);
        await client.ScheduleAsync(new Greeting("x"), null, TestEnd);

        var call = Assert.Single(_bot.Calls);
        Assert.Equal("POST /api/v1/bots/42/jobs/schedule", $"{call.Method} {call.Path}");
        Assert.Equal("Bearer " + Token, call.Headers["Authorization"]);
        Assert.Equal("application/json; charset=utf-8", call.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Sends_the_token_as_the_platforms_documentation_says()
    {
        await Client().ScheduleAsync(new Greeting("x"), null, TestEnd);

        var headers = Assert.Single(_bot.Calls).Headers;
        Assert.Equal(Token, headers["Authentication"]);
        Assert.DoesNotContain("Authorization", headers.Keys);
    }

    [Fact]
    public async Task Sends_the_token_as_bearer_when_told_so()
    {
        var client = Client(_bot.Address, Token, configure: options => options.Authentication = BotAuthentication.Bearer);
        await client.ScheduleAsync(new Greeting("x"), null, TestEnd);

        var headers = Assert.Single(_bot.Calls).Headers;
        Assert.Equal("Bearer " + Token, headers["Authorization"]);
        Assert.DoesNotContain("Authentication", headers.Keys);
    }

    [Fact]
    public async Task Reads_the_answer()
    {
        _bot.AnswerWith(200, """{"success":true,"job_id":9007199254740993,"status":"skipped"}""", "application/json");

        Assert.Equal(new ScheduledJob(9007199254740993, ScheduleStatus.Skipped), await Client().ScheduleAsync(new Greeting("x"), null, TestEnd));
    }

    [Theory]
    [InlineData("register_lead", "/bots/42/call/register_lead")]
    [InlineData("cjm/import", "/bots/42/call/cjm/import")]
    [InlineData("заявка/a b?c#d%2e", "/bots/42/call/заявка/a b?c#d%2e")]
    public async Task Calls_the_endpoint_that_the_alias_names(string alias, string path)
    {
        _bot.AnswerWith(200, "\"Ann\"", "application/json");

        Assert.Equal("Ann", await Client().CallAsync(new Asking(alias, "x"), TestEnd));
        var call = Assert.Single(_bot.Calls);
        Assert.Equal($"POST {new PathString(path)}", $"{call.Method} {call.Path}");
        Assert.Equal("""{"script_request_params":{"text":"x"}}""", call.Body);
    }

    [Fact]
    public async Task Two_hundred_calls_at_once_keep_their_bodies_and_answers_apart()
    {
        _bot.Answer = context => context.Response.WriteAsync($$"""{"job_id":{{_bot.Calls.Count}},"status":"scheduled"}""");
        var client = Client();
        var texts = Enumerable.Range(0, 200).Select(i => new string((char)('а' + (i % 32)), i * 10) + i).ToList();

        var jobs = await Task.WhenAll(texts.Select(text => client.ScheduleAsync(new Greeting(text), null, TestEnd)));

        var sent = texts.Select(text => $$$"""{"script_code":"greeting","script_request_params":{"text":"{{{text}}}"}}""");
        Assert.Equal(sent.Order(StringComparer.Ordinal), _bot.Calls.Select(call => call.Body).Order(StringComparer.Ordinal));
        Assert.All(jobs, job => Assert.Equal(ScheduleStatus.Scheduled, job.Status));
    }

    private IBotClient Client(TimeSpan? timeout = null) => Client(_bot.Address, Token, timeout);

    private IBotClient Client(string address) => Client(new Uri(address), Token);
}
