using System.Net.Http.Headers;
using System.Text;

namespace Metabot.Client.Tests;

/// <summary>In which letters a refusal is written: whatever stands in front of a bot may answer in others.</summary>
public sealed class AnswerCharsetTests
{
    private const string Detail = "нет сценария «x»";

    private readonly RecordingTransport _transport = new();

    [Theory]
    [InlineData(null, "utf-8")]
    [InlineData("application/json", "utf-8")]
    [InlineData("application/json; charset=utf-8", "utf-8")]
    [InlineData("application/problem+json; charset=\"UTF-8\"", "utf-8")]
    [InlineData("application/json; charset=utf-16", "utf-16")]
    [InlineData("application/json; charset=utf-16BE", "utf-16BE")]
    [InlineData("application/json; charset=utf-32", "utf-32")]
    [InlineData("application/json; charset=nonsense", "utf-8")]
    public async Task A_refusal_is_read_in_its_own_letters(string? type, string encoding) =>
        Assert.Equal(Detail, await RefusalAsync(type, Encoding.GetEncoding(encoding).GetBytes($$"""{"detail":"{{Detail}}"}""")));

    // Letters of a charset that this machine does not know are lost; what stands around them is not.
    [Fact]
    public async Task Of_letters_that_nobody_knows_the_JSON_is_still_read()
    {
        byte[] body = [.. "{\"field\":\"script_code\",\"detail\":\""u8, 0xcd, 0xe5, 0xf2, .. "\"}"u8];
        _transport.Answer = new BotTransportResponse(404, body, MediaTypeHeaderValue.Parse("application/json; charset=x-mac-cyrillic-nobody"));

        Assert.Equal("script_code", (await Assert.ThrowsAsync<BotNotFoundException>(ScheduleAsync)).Field);
    }

    [Theory]
    [InlineData("iso-8859-1", "d\u00e9j\u00e0 vu")]
    [InlineData("us-ascii", "plain")]
    public async Task Plain_text_is_read_too(string charset, string text) => Assert.Equal(text, await RefusalAsync($"text/plain; charset={charset}", Encoding.GetEncoding(charset).GetBytes(text)));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public async Task A_byte_order_mark_is_no_letter(string charset)
    {
        var encoding = Encoding.GetEncoding(charset);

        Assert.Equal(Detail, await RefusalAsync($"application/json; charset={charset}", [.. encoding.GetPreamble(), .. encoding.GetBytes($$"""{"detail":"{{Detail}}"}""")]));
    }

    private async Task<string?> RefusalAsync(string? type, byte[] body)
    {
        _transport.Answer = new BotTransportResponse(404, body, type is null ? null : MediaTypeHeaderValue.Parse(type));
        return (await Assert.ThrowsAsync<BotNotFoundException>(ScheduleAsync)).ServerMessage;
    }

    private Task<ScheduledJob> ScheduleAsync() => _transport.Client().ScheduleAsync(new Greeting("x"), null, TestContext.Current.CancellationToken);
}
