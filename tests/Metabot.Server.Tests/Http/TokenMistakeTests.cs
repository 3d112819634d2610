using System.Text;

namespace Metabot.Server.Tests.Http;

// Files of tokens as people write and save them.
public sealed class TokenMistakeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Comments_commas_at_the_end_and_a_byte_order_mark_are_taken()
    {
        var text = $$"""
            // Who may call.
            { "tokens": [ {{TokenEntry.Write("shop", "secret")}}, /* the last */ ], }
            """;
        await using var server = await StartAsync([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);

        Assert.Equal(200, await AskAsync(server, "secret"));
    }

    [Fact]
    public async Task A_hash_may_be_in_capital_letters()
    {
        await using var server = await StartAsync($$"""{ "tokens": [ { "name": "shop", "sha256": "{{TokenEntry.Hash("secret").ToUpperInvariant()}}" } ] }""");

        Assert.Equal(200, await AskAsync(server, "secret"));
    }

    [Fact]
    public async Task A_file_and_a_token_of_the_options_are_good_side_by_side()
    {
        await using var server = await StartAsync($$"""{ "tokens": [ {{TokenEntry.Write("shop", "of-the-file")}} ] }""", token: "of-the-options");

        Assert.Equal((200, 200, 401), (await AskAsync(server, "of-the-file"), await AskAsync(server, "of-the-options"), await AskAsync(server, "of-nobody")));
    }

    // It is read at the start, as the page says.
    [Fact]
    public async Task A_file_that_changes_counts_from_the_next_start()
    {
        await using (var server = await StartAsync($$"""{ "tokens": [ {{TokenEntry.Write("shop", "old")}} ] }"""))
        {
            _folder.File("tokens.json", $$"""{ "tokens": [ {{TokenEntry.Write("shop", "new")}} ] }""");
            await server.ReloadAsync(TestContext.Current.CancellationToken);
            Assert.Equal((200, 401), (await AskAsync(server, "old"), await AskAsync(server, "new")));
        }

        await using var next = await StartAsync($$"""{ "tokens": [ {{TokenEntry.Write("shop", "new")}} ] }""");
        Assert.Equal((401, 200), (await AskAsync(next, "old"), await AskAsync(next, "new")));
    }

    [Theory]
    [InlineData("", "The input does not contain any JSON tokens")]
    [InlineData("[]", "$: $ must be a JSON object; got an array.")]
    [InlineData("""{ "tokens": {} }""", "$.tokens: tokens must be an array with at least one token.")]
    [InlineData("""{ "tokens": [] }""", "$.tokens: tokens must be an array with at least one token.")]
    [InlineData("""{ "token": [] }""", "$.token: there is no field 'token'; did you mean 'tokens'?")]
    [InlineData("""{ "tokens": ["secret"] }""", "$.tokens[0]: $.tokens[0] must be a JSON object; got the string \"secret\".")]
    [InlineData("""{ "tokens": [ { "name": " ", "sha256": "HASH" } ] }""", "$.tokens[0].name: name is blank")]
    [InlineData("""{ "tokens": [ { "sha256": "HASH" } ] }""", "$.tokens[0].name: name is missing")]
    [InlineData("""{ "tokens": [ { "name": "a", "sha256": "HASHab" } ] }""", "$.tokens[0].sha256: sha256 must be the 64 hexadecimal digits")]
    [InlineData("""{ "tokens": [ { "name": "a", "sha256": 5 } ] }""", "$.tokens[0].sha256: sha256 must be a string; got the number 5.")]
    [InlineData("""{ "tokens": [ { "name": "a", "sha256": "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz" } ] }""", "sha256 must be the 64 hexadecimal digits")]
    [InlineData("""{ "tokens": [ { "name": "a", "sha256": "HASH", "bots": 42 } ] }""", "$.tokens[0].bots: bots must be an array of bot ids")]
    [InlineData("""{ "tokens": [ { "name": "a", "sha256": "HASH", "bots": [42, 0] } ] }""", "$.tokens[0].bots[1]: a bot's id is a whole number from 1; got the number 0.")]
    [InlineData("""{ "tokens": [ { "name": "a", "sha256": "HASH", "bots": [1.5] } ] }""", "$.tokens[0].bots[0]: a bot's id is a whole number from 1; got the number 1.5.")]
    [InlineData("""{ "tokens": [ { "name": "a", "sha256": "HASH", "max_calls_per_second": 0 } ] }""", "$.tokens[0].max_calls_per_second: max_calls_per_second is 0")]
    [InlineData("""{ "tokens": [ { "name": "a", "sha256": "HASH", "max_calls_per_second": "9" } ] }""", "$.tokens[0].max_calls_per_second: max_calls_per_second must be an integer")]
    [InlineData("""{ "tokens": [ { "name": "a", "name": "b", "sha256": "HASH" } ] }""", "'name'")]
    [InlineData("""{ "tokens": [ { "name": "\ud800", "sha256": "HASH" } ] }""", "a string has half of a surrogate pair.")]
    [InlineData("""{ "tokens": [ { "\ud800": "a", "sha256": "HASH" } ] }""", "a string has half of a surrogate pair.")]
    [InlineData("""{ "tokens": [ { "name": "a", "sha256": "HASH" }, { "name": "b", "sha256": "HASH", "bots": [42] } ] }""", "'a' and 'b' have one sha256; each has a token of its own")]
    public async Task A_mistake_is_told_and_nothing_starts(string text, string message)
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(text.Replace("HASH", TokenEntry.Hash("a"), StringComparison.Ordinal)));

        Assert.StartsWith($"The token file '{Path.Combine(_folder.Path, "tokens.json")}' cannot be used: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "bots.db")));
    }

    [Theory]
    [InlineData(new byte[] { 0xff, 0xfe, 0x7b, 0x00 }, "it is UTF-16; save it as UTF-8.")]
    [InlineData(new byte[] { 0x7b, 0x22, 0xcf, 0x22, 0x7d }, "it is not UTF-8; save it as UTF-8.")]
    public async Task Another_encoding_is_told(byte[] bytes, string message)
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(bytes));

        Assert.Contains($"cannot be used: {message}", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("absent.json", "Could not find file")]
    [InlineData(".", "is denied")]
    public async Task A_file_that_cannot_be_read_is_told(string name, string message)
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => StartWithAsync(Path.Combine(_folder.Path, name), token: null));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "given", "The token file is blank; name a file of tokens, or leave it out (--token-file, BotServerOptions.TokenFile).")]
    [InlineData(" ", "given", "The token file is blank")]
    [InlineData("", null, "The token is blank; give the text that callers must send, or a file of tokens.")]
    public async Task A_blank_name_is_told(string file, string? token, string message)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => StartWithAsync(file, token));

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    private Task<BotServer> StartAsync(string tokens, string? token = null) => StartAsync(Encoding.UTF8.GetBytes(tokens), token);

    private Task<BotServer> StartAsync(byte[] tokens, string? token = null)
    {
        var file = _folder.File("tokens.json", "");
        File.WriteAllBytes(file, tokens);
        return StartWithAsync(file, token);
    }

    private Task<BotServer> StartWithAsync(string file, string? token) => BotServer.StartAsync(
        new BotServerOptions
        {
            BotFolder = Path.GetDirectoryName(_folder.File("shop/bot.json", """{ "id": 42, "name": "Shop" }"""))!,
            DatabasePath = Path.Combine(_folder.Path, "bots.db"),
            Token = token,
            TokenFile = file,
        },
        TestContext.Current.CancellationToken);

    private static async Task<int> AskAsync(BotServer server, string token)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("Authentication", token);
        return (await Answer.OfAsync(http.GetAsync("bots/42/jobs", TestContext.Current.CancellationToken))).Status;
    }
}
