using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using Metabot.Tests;

namespace Metabot.Server.Tests;

/// <summary>Bodies that are too much, and bodies that are no UTF-8 text.</summary>
public class RequestLimitTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private TestBot Bot => fixture.Bot;

    public static TheoryData<string, string, string> TooMuch => new()
    {
        { "condition_script_code", Repeat("[[:", 340_000), "65536 are the most" },
        { "condition_script_code", Repeat("a=>", 43_000), "65536 are the most" },
        { "add_tags", Repeat("t,", 140_000) + "t", "20100 are the most" },
        { "add_tags", string.Join(',', Enumerable.Range(0, 101).Select(number => $"t{number}")), "has 101 tags" },
        { "add_tags", new string('t', 201), "of 201 characters" },
        { "script_code", new string('s', 201), "has 201 characters; 200 are the most" },
        { "job_key", new string('k', 201), "has 201 characters" },
    };

    [Theory]
    [MemberData(nameof(TooMuch))]
    public async Task What_is_too_long_is_refused_at_once(string field, string text, string message)
    {
        var lead = await Bot.LeadAsync();
        var body = new Dictionary<string, object> { ["script_code"] = "silent", ["lead_id"] = lead, [field] = text };

        var answer = await Bot.PostAsync("jobs/schedule", body).WithinLimitAsync();

        Assert.Equal((400, field), (answer.Status, (string?)answer.Problem["field"]));
        Assert.Contains(message, (string?)answer.Problem["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"script_id\":1,\"script_request_params\":{\"name\":\"Иван\"}}", "script_request_params")]
    [InlineData("{\"script_code\":\"привет\"}", "script_code")]
    [InlineData("{\"имя\":1}", "body")]
    [InlineData("Иван", "body")]
    public async Task Another_encoding_is_told_with_its_field(string body, string field)
    {
        // windows-1251 has these letters in one byte each, from А on.
        var answer = await PostAsync([.. body.Select(character => (byte)(character < 128 ? character : character - 'А' + 0xC0))]);

        Assert.Equal((400, field), (answer.Status, (string?)answer.Problem["field"]));
        Assert.Contains("not UTF-8", (string?)answer.Problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_is_passed_over() =>
        Assert.Equal(200, (await PostAsync([.. Encoding.UTF8.Preamble, .. """{"script_code":"silent"}"""u8])).Status);

    [Fact]
    public async Task A_compressed_body_is_415()
    {
        using var bytes = new MemoryStream();
        await using (var gzip = new GZipStream(bytes, CompressionMode.Compress))
        {
            gzip.Write("""{"script_code":"silent"}"""u8);
        }

        var answer = await PostAsync(bytes.ToArray(), content => content.Headers.ContentEncoding.Add("gzip"));

        Assert.Equal((415, "Content-Encoding"), (answer.Status, (string?)answer.Problem["field"]));
    }

    [Fact]
    public async Task Another_charset_is_415()
    {
        var answer = await PostAsync("{}"u8.ToArray(), content => content.Headers.ContentType!.CharSet = "windows-1251");

        Assert.Equal((415, "Content-Type"), (answer.Status, (string?)answer.Problem["field"]));
    }

    [Theory]
    [InlineData("jobs/schedule")]
    [InlineData("jobs/batch")]
    [InlineData("jobs/cancel")]
    public async Task An_address_to_post_to_is_405_for_GET(string path) => Assert.Equal(405, (await Bot.AskAsync($"bots/42/{path}")).Status);

    [Fact]
    public async Task Scripts_have_at_most_a_hundred_jobs_waiting_for_one_lead()
    {
        var (lead, other) = (await Bot.LeadAsync(), await Bot.LeadAsync());
        const string Plan = "plans_many";

        var first = await Bot.RunAsync(new { script_code = Plan, lead_id = lead, script_request_params = new { count = 100, lead } });
        var more = await Bot.RunAsync(new { script_code = Plan, lead_id = lead, script_request_params = new { count = 1, lead } });
        var others = await Bot.RunAsync(new { script_code = Plan, lead_id = other, script_request_params = new { count = 1, lead = other } });

        Assert.Equal(("completed", "failed", "completed"), ((string?)first["status"], (string?)more["status"], (string?)others["status"]));
        Assert.Contains("100 are the most", (string?)more["reason"], StringComparison.Ordinal);
        Assert.Equal(100, await Bot.Client.CancelAllAsync(new JobFilter { LeadId = lead }, TestContext.Current.CancellationToken));
    }

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private Task<Answer> PostAsync(byte[] bytes, Action<ByteArrayContent>? change = null)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        change?.Invoke(content);
        return Bot.PostAsync("jobs/schedule", content);
    }
}
