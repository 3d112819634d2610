namespace Metabot.Client.Tests;

/// <summary>What the client makes of any answer: a job, or an exception that says why not.</summary>
public sealed class AnswerTests
{
    private readonly RecordingTransport _transport = new();

    [Theory]
    [InlineData("""{"success":true,"job_id":12,"status":"scheduled"}""", 12L, ScheduleStatus.Scheduled)]
    [InlineData("""{"status":"skipped","job_id":12}""", 12L, ScheduleStatus.Skipped)]
    [InlineData("""{"job_id":9223372036854775807}""", long.MaxValue, ScheduleStatus.Unknown)]
    [InlineData("""{"status":"scheduled"}""", null, ScheduleStatus.Scheduled)]
    [InlineData("""{"job_id":null,"status":"scheduled"}""", null, ScheduleStatus.Scheduled)]
    [InlineData("""{"data":{"job_id":3,"status":"skipped"},"list":[{"job_id":4}],"job_id":12,"status":"scheduled"}""", 12L, ScheduleStatus.Scheduled)]
    [InlineData("""{"\u006aob_id":12,"status":"schedul\u0065d"}""", 12L, ScheduleStatus.Scheduled)]
    [InlineData("\uFEFF{\"job_id\":12,\"status\":\"scheduled\"}\r\n", 12L, ScheduleStatus.Scheduled)]
    [InlineData("""{"job_id":"12","status":1}""", 12L, ScheduleStatus.Unknown)]
    [InlineData("""{"job_id":"12a","status":1}""", null, ScheduleStatus.Unknown)]
    [InlineData("""{"job_id":1.5,"status":{"status":"scheduled"}}""", null, ScheduleStatus.Unknown)]
    [InlineData("""{"job_id":99999999999999999999,"status":"SCHEDULED"}""", null, ScheduleStatus.Unknown)]
    [InlineData("""{    "name": "Cake's name",    "recipe": "Cake's recipe name",    "cake": "Binary cake"}""", null, ScheduleStatus.Unknown)]
    [InlineData("", null, ScheduleStatus.Unknown)]
    [InlineData("[1,2]", null, ScheduleStatus.Unknown)]
    [InlineData("12", null, ScheduleStatus.Unknown)]
    [InlineData("""{"job_id":12,"status":"scheduled""", null, ScheduleStatus.Unknown)]
    [InlineData("<html><body>Welcome</body></html>", null, ScheduleStatus.Unknown)]
    public async Task Any_success_is_an_accepted_job(string body, long? jobId, ScheduleStatus status)
    {
        foreach (var code in new[] { 200, 201, 202, 204 })
        {
            _transport.AnswerWith(code, body);

            Assert.Equal(new ScheduledJob(jobId, status), await ScheduleAsync());
        }
    }

    [Theory]
    [InlineData("id", """{"success":true,"id":12,"job_id":3}""", 12L)]
    [InlineData("data.id", """{"id":1,"data":{"list":[{"id":2}],"id":"12"},"id":3}""", 12L)]
    [InlineData("data.job.id", """{"data":{"job":{"id":12}}}""", 12L)]
    [InlineData("data.id", """{"data":{"job_id":12}}""", null)]
    [InlineData("data.id", """{"data":12}""", null)]
    [InlineData("data.id", """{"data":12,"id":7}""", null)]
    [InlineData("data.id", """{"data":[{"id":12}]}""", null)]
    [InlineData("data", """{"data":{"id":12}}""", null)]
    public async Task The_jobs_id_stands_where_the_options_say(string field, string body, long? jobId)
    {
        _transport.AnswerWith(200, body);

        var client = _transport.Client(configure: options => options.JobIdField = field);

        Assert.Equal(jobId, (await client.ScheduleAsync(new Greeting("x"), null, TestContext.Current.CancellationToken)).JobId);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_an_accepted_job_too()
    {
        _transport.Answer = new BotTransportResponse(200, new byte[] { 0xFF, 0x00, (byte)'{', 0xC3 });

        Assert.Equal(new ScheduledJob(null, ScheduleStatus.Unknown), await ScheduleAsync());
    }

    [Theory]
    [InlineData("""{"detail":"no script 'x'","title":"Not Found","field":"script_code"}""", "script_code", "no script 'x'")]
    [InlineData("""{"title":"Not Found","message":"m"}""", null, "Not Found")]
    [InlineData("""{"error":"Unauthenticated"}""", null, "Unauthenticated")]
    [InlineData("""{"message":"Ain't no cake like that."}""", null, "Ain't no cake like that.")]
    [InlineData("""{"title":"One or more validation errors occurred.","errors":{"lead_id":["must be a number","no"],"run_at":["x"]}}""", "lead_id", "must be a number")]
    [InlineData("""{"errors":{"lead_id":"must be a number"}}""", "lead_id", "must be a number")]
    [InlineData("""{"errors":{"lead_id":[]},"title":"t"}""", "lead_id", "t")]
    [InlineData("""{"errors":{},"title":"t"}""", null, "t")]
    [InlineData("""{"errors":["a"],"detail":7,"field":{},"title":"t"}""", null, "a")]
    [InlineData("""{"errors":[{"field":"run_at","message":"x"},7],"title":"t"}""", "run_at", "x")]
    [InlineData("""{"errors":7,"title":"t"}""", null, "t")]
    [InlineData("{}", null, null)]
    [InlineData("[]", null, null)]
    [InlineData("", null, null)]
    [InlineData("\"just words\"", null, "just words")]
    [InlineData("just words", null, "just words")]
    [InlineData("two\r\nlines\u001b[31m", null, "two  lines [31m")]
    [InlineData("  <!DOCTYPE html><html>502 Bad Gateway</html>", null, null)]
    [InlineData("""{"detail":"cut off""", null, """{"detail":"cut off""")]
    public async Task A_refusal_says_what_the_server_said(string body, string? field, string? message)
    {
        _transport.AnswerWith(404, body);

        var refusal = await Assert.ThrowsAsync<BotNotFoundException>(ScheduleAsync);

        Assert.Equal((field, message), (refusal.Field, refusal.ServerMessage));
    }

    [Theory]
    [InlineData(400, """{"detail":"'x' is no time","field":"run_at"}""", "the bot refused the job (400): run_at: 'x' is no time")]
    [InlineData(400, """{"detail":"run_at 'x' is no time","field":"run_at"}""", "the bot refused the job (400): run_at 'x' is no time")]
    [InlineData(400, """{"detail":"a","field":"run_at","errors":[{"field":"run_at","message":"a"},{"field":"lead_id","message":"lead_id is 0"}]}""", "the bot refused the job (400): run_at: a; lead_id is 0")]
    [InlineData(400, """{"title":"t","errors":{"run_at":["a","b"],"lead_id":[]}}""", "the bot refused the job (400): run_at: a; run_at: b; lead_id")]
    [InlineData(400, """{"errors":["1","2","3","4","5","6","7","8","9","10","11","12"]}""", "the bot refused the job (400): 1; 2; 3; 4; 5; 6; 7; 8; 9; 10; and 2 more")]
    [InlineData(200, """{"success":false,"message":"no lead"}""", "the bot refused the job (200): no lead")]
    [InlineData(422, """{"field":"lead_id"}""", "the bot refused the job (422): lead_id")]
    [InlineData(401, "", "the bot refused the token (401)")]
    [InlineData(403, """{"detail":"another bot's token"}""", "the bot refused the token (403): another bot's token")]
    [InlineData(404, "", "the bot refused the job (404)")]
    [InlineData(429, "", "the bot asks for fewer calls (429)")]
    [InlineData(302, "", "the address redirects elsewhere; give the final one as the base address (302)")]
    [InlineData(502, "<html></html>", "the bot's server failed (502)")]
    [InlineData(418, "short and stout", "the bot refused the job (418): short and stout")]
    public async Task A_refusals_message_reads_well(int status, string body, string expected)
    {
        _transport.AnswerWith(status, body);

        Assert.Equal(expected, (await Assert.ThrowsAnyAsync<BotApiException>(ScheduleAsync)).Message);
    }

    [Fact]
    public async Task A_refusal_keeps_every_error()
    {
        _transport.AnswerWith(400, """{"detail":"a","field":"run_at","errors":[{"field":"run_at","message":"a"},{"field":"lead_id","message":"b"},"c"]}""");

        var refusal = await Assert.ThrowsAsync<BotRequestException>(ScheduleAsync);

        Assert.Equal([new("run_at", "a"), new("lead_id", "b"), new(null, "c")], refusal.Errors);
    }

    [Theory]
    [InlineData("""{"detail":"a","field":"run_at"}""", 1)]
    [InlineData("<html></html>", 0)]
    public async Task A_refusal_without_a_list_has_one_error_or_none(string body, int count)
    {
        _transport.AnswerWith(429, body);

        var refusal = await Assert.ThrowsAsync<BotRateLimitException>(ScheduleAsync);

        Assert.Equal(Enumerable.Repeat(new BotApiError("run_at", "a"), count), refusal.Errors);
    }

    [Theory]
    [InlineData("""{"success":false,"message":"no lead"}""", "no lead")]
    [InlineData("""{"success":false,"job_id":12,"status":"scheduled"}""", null)]
    public async Task An_answer_that_denies_success_is_a_refusal(string body, string? message)
    {
        _transport.AnswerWith(200, body);

        var refusal = await Assert.ThrowsAsync<BotApiException>(ScheduleAsync);

        Assert.Equal((200, message), (refusal.StatusCode, refusal.ServerMessage));
    }

    [Fact]
    public async Task A_long_message_is_cut()
    {
        _transport.AnswerWith(400, $$"""{"detail":"{{new string('я', 5000)}}"}""");

        Assert.Equal(new string('я', 500), (await Assert.ThrowsAsync<BotRequestException>(ScheduleAsync)).ServerMessage);
    }

    [Fact]
    public async Task Whatever_a_transport_throws_is_a_connection_failure()
    {
        _transport.Failure = new InvalidOperationException("the cable is out");

        var failure = await Assert.ThrowsAsync<BotConnectionException>(ScheduleAsync);

        Assert.Equal("no answer from http://bot.test/bots/42/jobs/schedule: the cable is out", failure.Message);
        Assert.Same(_transport.Failure, failure.InnerException);
    }

    [Fact]
    public async Task A_transport_that_cancels_by_itself_has_timed_out()
    {
        _transport.Failure = new OperationCanceledException();

        Assert.EndsWith("time-out passed", (await Assert.ThrowsAsync<BotConnectionException>(ScheduleAsync)).Message, StringComparison.Ordinal);
    }

    private Task<ScheduledJob> ScheduleAsync() => _transport.Client().ScheduleAsync(new Greeting("x"), null, TestContext.Current.CancellationToken);
}
