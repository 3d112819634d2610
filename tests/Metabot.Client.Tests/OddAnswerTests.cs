using System.Text;

namespace Metabot.Client.Tests;

/// <summary>Answers that no server means to give: what is sure of them is read, and nothing but this product's own exceptions comes of the rest.</summary>
public sealed class OddAnswerTests
{
    // Half of a surrogate pair: JSON can write it, and no text holds it.
    private const string Half = "\\ud83d";

    private readonly RecordingTransport _transport = new();

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData($$"""{"job_id":12,"status":"sched{{Half}}uled"}""", 12L)]
    [InlineData($$"""{"job_id":12,"job{{Half}}_id":13,"status":"{{Half}}{{Half}}"}""", 12L)]
    [InlineData($$"""{"{{Half}}_status":"scheduled","job_id":12}""", 12L)]
    [InlineData($$"""{"job_id":"1{{Half}}2"}""", null)]
    public async Task Half_a_character_in_a_jobs_answer_is_a_word_that_is_not_known(string body, long? jobId)
    {
        _transport.AnswerWith(200, body);

        Assert.Equal(new ScheduledJob(jobId, ScheduleStatus.Unknown), await ScheduleAsync(_transport.Client()));
    }

    [Fact]
    public async Task A_path_to_the_id_leads_past_half_a_character()
    {
        _transport.AnswerWith(200, $$"""{"da{{Half}}ta":{"id":1},"data":{"i{{Half}}d":2,"id":3} }""");

        Assert.Equal(3, (await ScheduleAsync(_transport.Client(configure: options => options.JobIdField = "data.id"))).JobId);
    }

    // As a server cuts a text that is too long for it.
    [Theory]
    [InlineData(400, $$"""{"detail":"there is no lead {{Half}}"}""")]
    [InlineData(404, $$"""{"errors":[{"field":"lead_id","message":"{{Half}}"}]}""")]
    [InlineData(422, $$"""{"errors":{"lead{{Half}}_id":["no"]} }""")]
    [InlineData(200, $$"""{"success":false,"message":"there is no lead {{Half}}"}""")]
    [InlineData(500, $$"""["{{Half}}"]""")]
    [InlineData(503, $$""" "{{Half}}" """)]
    public async Task A_refusal_that_was_cut_inside_of_a_character_is_still_a_refusal(int status, string body)
    {
        _transport.AnswerWith(status, body);

        var refusal = await Assert.ThrowsAnyAsync<BotApiException>(() => ScheduleAsync(_transport.Client()));

        Assert.Equal(status, refusal.StatusCode);
    }

    [Fact]
    public async Task A_refusal_that_was_cut_says_what_can_be_read()
    {
        _transport.AnswerWith(400, $$"""{"detail":"there is no lead {{Half}}"}""");

        Assert.Contains("there is no lead", (await Assert.ThrowsAsync<BotRequestException>(() => ScheduleAsync(_transport.Client()))).ServerMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($$"""{"job_id":1,"target":"a{{Half}}"}""")]
    [InlineData($$"""{"job_id":1,"status":"{{Half}}"}""")]
    [InlineData("""{"job_id":1,"status":5}""")]
    [InlineData("""{"job_id":1,"runs":{}}""")]
    [InlineData("""{"job_id":1,"runs":[1]}""")]
    [InlineData("""{"job_id":1.5}""")]
    [InlineData("""{"job_id":9223372036854775808}""")]
    [InlineData("""{"job_id":1,"created_at":"yesterday"}""")]
    [InlineData("""{"job_id":1,"is_periodic":"yes"}""")]
    [InlineData("""{"job_id":1}}""")]
    [InlineData("""{"job_id":1""")]
    [InlineData("")]
    public async Task What_cannot_be_read_is_told_as_this_products_exception(string body)
    {
        _transport.AnswerWith(200, body);

        var refusal = await Assert.ThrowsAsync<BotApiException>(() => _transport.Client().GetAsync(1, TestEnd));

        Assert.Equal($"the bot's answer (200) is not BotJob: {(body.Length == 0 ? "it is empty" : body)}", refusal.Message);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_cannot_be_read()
    {
        _transport.Answer = new BotTransportResponse(200, (byte[])[.. "{\"job_id\":1,\"target\":\""u8, 0xC3, .. "\"}"u8]);

        await Assert.ThrowsAsync<BotApiException>(() => _transport.Client().GetAsync(1, TestEnd));
    }

    // Only names are words: the rest would be a status that no switch knows.
    [Theory]
    [InlineData("1")]
    [InlineData("99")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("scheduled,failed")]
    [InlineData("running, completed")]
    [InlineData("")]
    [InlineData("unknown")]
    public async Task A_status_that_is_no_name_is_unknown(string status)
    {
        _transport.AnswerWith(200, $$"""{"job_id":1,"status":"{{status}}","runs":[{"run_id":1,"outcome":"{{status}}"}]}""");

        var job = await _transport.Client().GetAsync(1, TestEnd);

        Assert.Equal((BotJobStatus.Unknown, BotJobStatus.Unknown), (job.Status, job.Runs[0].Outcome));
    }

    [Theory]
    [InlineData("completed", BotJobStatus.Completed)]
    [InlineData("Completed", BotJobStatus.Completed)]
    [InlineData("comp\\u006ceted", BotJobStatus.Completed)]
    public async Task A_name_is_read_however_it_is_spelt(string status, BotJobStatus expected)
    {
        _transport.AnswerWith(200, $$"""{"job_id":1,"status":"{{status}}"}""");

        Assert.Equal(expected, (await _transport.Client().GetAsync(1, TestEnd)).Status);
    }

    [Fact]
    public async Task Fields_that_are_newer_may_be_of_any_shape_and_stand_anywhere()
    {
        _transport.AnswerWith(200, """{"newer":[[{"job_id":3}]],"job_id":1,"job":{"job_id":4},"runs":[{"newer":null,"run_id":5,"job_id":6}],"Status":7,"status":"failed"}""");

        var job = await _transport.Client().GetAsync(1, TestEnd);

        Assert.Equal((1, BotJobStatus.Failed, 5), (job.JobId, job.Status, Assert.Single(job.Runs).RunId));
    }

    // Deeper than readers of JSON go.
    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public async Task An_answer_of_any_depth_is_an_answer(int status)
    {
        _transport.AnswerWith(status, $$"""{"job_id":12,"newer":{{new string('[', 1000)}}{{new string(']', 1000)}} }""");

        var call = ScheduleAsync(_transport.Client());

        if (status == 200)
        {
            Assert.Equal(ScheduleStatus.Unknown, (await call).Status);
        }
        else
        {
            await Assert.ThrowsAsync<BotRequestException>(() => call);
        }
    }

    [Fact]
    public async Task What_is_no_answer_is_shown_on_one_short_line_of_whole_characters()
    {
        _transport.AnswerWith(200, "x" + new string('я', 500));
        var cut = await Assert.ThrowsAsync<BotApiException>(() => _transport.Client().GetAsync(1, TestEnd));
        _transport.AnswerWith(200, "<html>\r\n\u001b[31m</html>");
        var page = await Assert.ThrowsAsync<BotApiException>(() => _transport.Client().GetAsync(1, TestEnd));

        Assert.Equal($"the bot's answer (200) is not BotJob: x{new string('я', 199)}…", cut.Message);
        Assert.Equal("the bot's answer (200) is not BotJob: <html>   [31m</html>", page.Message);
    }

    [Theory]
    [InlineData($"\"{Half}\"")]
    [InlineData("\"a\" \"b\"")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("")]
    public async Task An_endpoints_answer_of_another_type_is_this_products_exception(string body)
    {
        _transport.AnswerWith(200, body);

        var refusal = await Assert.ThrowsAsync<BotApiException>(() => _transport.Client().CallAsync(new Asking("ask", "x"), TestEnd));

        Assert.StartsWith("the bot's answer (200) is not String: ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mark_of_byte_order_is_passed_over_in_every_answer()
    {
        _transport.Answer = new BotTransportResponse(200, Encoding.UTF8.GetBytes("\uFEFF\"said\""));
        Assert.Equal("said", await _transport.Client().CallAsync(new Asking("ask", "x"), TestEnd));

        _transport.Answer = new BotTransportResponse(200, Encoding.UTF8.GetBytes("\uFEFF{\"job_id\":5}"));
        Assert.Equal(5, (await _transport.Client().GetAsync(1, TestEnd)).JobId);
    }

    private static Task<ScheduledJob> ScheduleAsync(BotClient client) => client.ScheduleAsync(new Greeting("x"), null, TestEnd);
}
