using System.Net.Http.Headers;
using System.Text;

namespace Metabot.Server.Tests.Http;

// Bodies that no operation takes: each says so in the same words.
public sealed class BodyTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string OneMebibyte = "1048576";

    public static TheoryData<string, string> WithBody => Operations.WithBody;

    [Theory]
    [MemberData(nameof(WithBody))]
    public async Task What_is_no_json_of_its_kind_is_400(string method, string path)
    {
        var kind = path == "jobs/batch" ? "array" : "object";
        (string Body, string Message)[] faults =
        [
            ("", $"the body is empty; send a JSON {kind}"),
            (" \r\n\t ", $"the body is empty; send a JSON {kind}"),
            ("null", $"the body must be a JSON {kind}; got null"),
            ("true", $"the body must be a JSON {kind}; got true"),
            ("\"{}\"", $"the body must be a JSON {kind}; got the string \"{{}}\""),
            (kind == "array" ? "{}" : "[]", $"the body must be a JSON {kind}; got an {(kind == "array" ? "object" : "array")}"),
            ("{", "the body is not JSON that can be read: "),
            ("{} {}", "the body is not JSON that can be read: "),
            ("{'name': 1}", "the body is not JSON that can be read: "),
            ("{\"name\": 1,}", "the body is not JSON that can be read: "),
            ("// a comment\n{}", "the body is not JSON that can be read: "),
            ("{\"name\": 01}", "the body is not JSON that can be read: "),
            ("{\"name\": NaN}", "the body is not JSON that can be read: "),
            ("{\"name\": \"a\nb\"}", "the body is not JSON that can be read: "),
            (Nest(51), "The maximum configured depth of 50 has been exceeded"),
            ("{\"name\": 1, \"n\\u0061me\": 2}", "'name'"),
            ("{\"name\": \"\\udc00\"}", "half of a surrogate pair"),
            ("name=Ann", "the body is not JSON that can be read: "),
        ];

        foreach (var (body, message) in faults)
        {
            Problems.Check(await api.AskAsync(method, path, ApiFixture.Json(body)), 400, "body", message);
        }
    }

    [Theory]
    [MemberData(nameof(WithBody))]
    public async Task A_field_that_it_does_not_know_is_named(string method, string path)
    {
        if (path != "jobs/batch")
        {
            Problems.Check(await api.AskAsync(method, path, ApiFixture.Json("""{"zzzzzz":1}""")), 400, "zzzzzz", "there is no field 'zzzzzz'");
        }
    }

    [Theory]
    [MemberData(nameof(WithBody))]
    public async Task Another_kind_of_content_is_415(string method, string path)
    {
        (string? Type, string? Encoding, string Field, string Message)[] faults =
        [
            (null, null, "Content-Type", "the content type must be application/json; got ''"),
            ("text/plain", null, "Content-Type", "the content type must be application/json; got 'text/plain'"),
            ("application/x-www-form-urlencoded", null, "Content-Type", "got 'application/x-www-form-urlencoded'"),
            ("application/json; charset=utf-16", null, "Content-Type", "the charset must be utf-8, which JSON is written in; got 'utf-16'"),
            ("application/json; charset=\"windows-1251\"", null, "Content-Type", "got 'windows-1251'"),
            ("application/json", "gzip", "Content-Encoding", "the body must not be compressed; got 'gzip'"),
            ("application/json", "br", "Content-Encoding", "the body must not be compressed; got 'br'"),
            ("application/json", "identity, gzip", "Content-Encoding", "the body must not be compressed"),
        ];

        foreach (var (type, encoding, field, message) in faults)
        {
            Problems.Check(await api.AskAsync(method, path, Content("{}"u8.ToArray(), type, encoding)), 415, field, message);
        }
    }

    [Theory]
    [MemberData(nameof(WithBody))]
    public async Task More_than_a_mebibyte_is_413_whether_its_length_is_told_or_not(string method, string path)
    {
        var bytes = new byte[1024 * 1024 + 1];
        Array.Fill(bytes, (byte)' ');

        // Asks before it sends: a server that refuses closes the connection, which a caller who still sends may see instead of the answer.
        Problems.Check(await api.AskAsync(method, path, Content(bytes, "application/json"), change: request => request.Headers.ExpectContinue = true), 413, "body", OneMebibyte);
        Problems.Check(await api.AskAsync(method, path, Content(bytes, "application/json"), change: request => request.Headers.TransferEncodingChunked = true), 413, "body", OneMebibyte);
    }

    [Fact]
    public async Task A_mebibyte_is_taken()
    {
        const string Start = """{"script_code":"silent","run_after_sec":900000,"script_request_params":{"text":" """;
        var body = Start + new string('x', 1024 * 1024 - Start.Length - 3) + "\"}}";

        Assert.Equal(200, (await api.PostAsync("jobs/schedule", body)).Status);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("APPLICATION/JSON")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=UTF-8")]
    [InlineData("application/json; charset=\"utf-8\"")]
    [InlineData("application/json; version=1")]
    [InlineData("application/vnd.api+json")]
    [InlineData("application/json", "identity")]
    public async Task Json_is_taken_however_its_type_is_written(string type, string? encoding = null) =>
        Assert.Equal(201, (await api.AskAsync("POST", "leads", Content("""{"name":"Анна"}"""u8.ToArray(), type, encoding))).Status);

    [Theory]
    [MemberData(nameof(WithBody))]
    public async Task A_byte_order_mark_is_passed_over(string method, string path)
    {
        var answer = await api.AskAsync(method, path, Content([.. Encoding.UTF8.Preamble, .. "5"u8], "application/json"));

        Problems.Check(answer, 400, "body", "got the number 5");
    }

    [Theory]
    [InlineData("leads", """{"name":"?"}""", "name")]
    [InlineData("tickets", """{"title":"a","fields":{"subject":"?"}}""", "fields")]
    [InlineData("persons", """{"?":1}""", "body")]
    [InlineData("leads/1/messages", """{"payload":{"a":{"b":["?"]}}}""", "payload")]
    [InlineData("call/echo", """{"script_request_params":{"?":1}}""", "script_request_params")]
    [InlineData("jobs/batch", """[{"script_code":"?"}]""", "body")]
    public async Task Letters_of_another_encoding_are_told_with_their_field(string path, string body, string field)
    {
        var bytes = Encoding.UTF8.GetBytes(body).Select(letter => letter == (byte)'?' ? (byte)0xCF : letter).ToArray();

        Problems.Check(await api.AskAsync("POST", path, Content(bytes, "application/json")), 400, field, "the body has bytes that are not UTF-8");
    }

    private static string Nest(int depth) => string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);

    private static ByteArrayContent Content(byte[] bytes, string? type, string? encoding = null)
    {
        var content = new ByteArrayContent(bytes) { Headers = { ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type) } };
        if (encoding is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        }

        return content;
    }
}
