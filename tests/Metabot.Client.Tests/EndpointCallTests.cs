using System.Text;
using System.Text.Json;

namespace Metabot.Client.Tests;

/// <summary>Calls of a bot's own endpoints: what is sent, and what becomes of any answer.</summary>
public sealed class EndpointCallTests
{
    private readonly RecordingTransport _transport = new();

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("\"Ann\"")]
    [InlineData("\uFEFF \"Ann\" \n")]
    public async Task The_answer_is_what_the_contract_reads(string body)
    {
        _transport.AnswerWith(201, body);

        Assert.Equal("Ann", await _transport.Client().CallAsync(new Asking("register_lead", "x"), TestEnd));
    }

    [Theory]
    [InlineData("""{"success":false,"message":"no"}""", JsonValueKind.Object)]
    [InlineData("[1]", JsonValueKind.Array)]
    [InlineData("null", JsonValueKind.Null)]
    public async Task Without_a_contract_the_answer_is_any_json(string body, JsonValueKind kind)
    {
        _transport.AnswerWith(200, body);

        var answer = await _transport.Client().CallAsync("register_lead", """{ "phone" : "+7" }"""u8.ToArray(), TestEnd);

        Assert.Equal((kind, body), (answer.ValueKind, answer.GetRawText()));
        Assert.Equal("""{"script_request_params":{ "phone" : "+7" }}""", _transport.Body);
    }

    [Fact]
    public async Task No_input_is_an_empty_object()
    {
        _transport.AnswerWith(200, "1");

        await _transport.Client().CallAsync("ping", default, TestEnd);

        Assert.Equal("""{"script_request_params":{}}""", _transport.Body);
    }

    [Theory]
    [InlineData("7", "the bot's answer (200) is not String: 7")]
    [InlineData("", "the bot's answer (200) is not String: it is empty")]
    [InlineData("<html>", "the bot's answer (200) is not String: <html>")]
    public async Task An_answer_that_is_not_what_was_declared_says_so(string body, string message)
    {
        _transport.AnswerWith(200, body);

        var refusal = await Assert.ThrowsAsync<BotApiException>(() => _transport.Client().CallAsync(new Asking("ask", "x"), TestEnd));

        Assert.Equal((message, 200), (refusal.Message, refusal.StatusCode));
    }

    [Fact]
    public async Task A_long_answer_is_read_whole()
    {
        var text = new string('ж', 1_000_000);
        _transport.AnswerWith(200, JsonSerializer.Serialize(text));

        Assert.Equal(text, await _transport.Client().CallAsync(new Asking("ask", "x"), TestEnd));
    }

    [Fact]
    public async Task A_refusal_speaks_of_the_call_and_not_of_a_job()
    {
        _transport.AnswerWith(404, """{"detail":"there is no endpoint 'ask'","field":"alias"}""");

        var refusal = await Assert.ThrowsAsync<BotNotFoundException>(() => _transport.Client().CallAsync(new Asking("ask", "x"), TestEnd));

        Assert.Equal("the bot refused the call (404): alias: there is no endpoint 'ask'", refusal.Message);
    }

    [Theory]
    [InlineData("", "it is blank")]
    [InlineData("/ask", "it begins or ends with '/'")]
    [InlineData("ask/", "it begins or ends with '/'")]
    [InlineData("cjm//import", "two of them in a row")]
    [InlineData("cjm/../import", "leads to another address")]
    [InlineData(".", "leads to another address")]
    public async Task An_alias_that_can_never_be_right_is_not_sent(string alias, string why)
    {
        var mistake = await Assert.ThrowsAsync<JobValidationException>(() => _transport.Client().CallAsync(new Asking(alias, "x"), TestEnd));

        Assert.Equal(("MBOT1002", "alias", 0), (mistake.RuleId, mistake.Field, _transport.Calls));
        Assert.Contains(why, mistake.Message, StringComparison.Ordinal);
        Assert.Equal(mistake.Message, (await Assert.ThrowsAsync<JobValidationException>(() => _transport.Client().CallAsync(alias, default, TestEnd))).Message);
    }

    [Fact]
    public async Task Input_that_is_not_one_object_is_not_sent()
    {
        var mistake = await Assert.ThrowsAsync<JobValidationException>(() => _transport.Client().CallAsync("ask", Encoding.UTF8.GetBytes("[7]"), TestEnd));

        Assert.Equal(("MBOT2014", 0), (mistake.RuleId, _transport.Calls));
    }

    [Fact]
    public async Task A_cancelled_call_is_not_sent()
    {
        await Assert.ThrowsAsync<OperationCanceledException>(() => _transport.Client().CallAsync(new Asking("ask", "x"), new CancellationToken(canceled: true)));

        Assert.Equal(0, _transport.Calls);
    }
}
