using System.Text.Json;
using Metabot.Server.Channels;
using Metabot.Server.Json;

namespace Metabot.Server.Tests.Channels;

// Where the secrets of channels are, and the addresses that they call: what bot.json may say of them.
public sealed class SecretSourceTests : IDisposable
{
    private static readonly string[] Known = ["token_env", "token_file", "url"];

    private readonly FieldErrors _errors = new("$");
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{ "token_env": "SHOP_TOKEN" }""", false, "SHOP_TOKEN")]
    [InlineData("""{ "token_file": "secrets/token" }""", true, "secrets/token")]
    public void A_secret_is_in_the_environment_or_in_a_file(string json, bool isFile, string name)
    {
        var source = SecretSource.ReadRequired(Read(json), "token");

        Assert.Equal((isFile, name, 0), (source!.IsFile, source.Name, _errors.Count));
        Assert.Equal(isFile ? "$.channels.tg.token_file" : "$.channels.tg.token_env", source.Field);
    }

    [Theory]
    [InlineData("{}", "token_env", "token_env is missing; name the variable of the environment that has the secret, or a file with token_file")]
    [InlineData("""{ "token_env": "A", "token_file": "b" }""", "token_file", "token_env and token_file both say where the secret is; leave one out")]
    [InlineData("""{ "token_env": " " }""", "token_env", "token_env")]
    [InlineData("""{ "token_file": 5 }""", "token_file", "token_file must be a string")]
    public void Anything_else_is_refused(string json, string field, string message)
    {
        Assert.Null(SecretSource.ReadRequired(Read(json), "token"));

        var error = Assert.Single(_errors.Told);
        Assert.Equal("$.channels.tg." + field, error.Field);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_that_need_not_be_there_is_missed_by_nobody() => Assert.Equal((null, 0), (SecretSource.Read(Read("{}"), "token"), _errors.Count));

    [Theory]
    [InlineData("secret", "secret")]
    [InlineData("secret\n", "secret")]
    [InlineData("\ufeff secret \r\n", "secret")]
    [InlineData("two words", "two words")]
    public void What_stands_around_a_secret_in_its_file_is_no_part_of_it(string text, string secret)
    {
        _folder.File("token", text);

        Assert.Equal(secret, SecretSource.Read(Read("""{ "token_file": "token" }"""), "token")!.Find(_folder.Path));
    }

    [Theory]
    [InlineData("""{ "token_file": "empty" }""", "the file 'empty' is empty ($.channels.tg.token_file in bot.json).")]
    [InlineData("""{ "token_file": "gone" }""", "the file 'gone' cannot be read: ")]
    [InlineData("""{ "token_file": "." }""", "the file '.' cannot be read: ")]
    [InlineData("""{ "token_env": "METABOT_TESTS_HAVE_NO_SUCH_VARIABLE" }""", "the environment has no variable METABOT_TESTS_HAVE_NO_SUCH_VARIABLE ($.channels.tg.token_env in bot.json).")]
    public void A_secret_that_is_not_there_is_told_with_its_place(string json, string message)
    {
        _folder.File("empty", " \n");

        var missing = Assert.Throws<InvalidOperationException>(() => SecretSource.Read(Read(json), "token")!.Find(_folder.Path));

        Assert.StartsWith(message, missing.Message, StringComparison.Ordinal);
        Assert.EndsWith(" in bot.json).", missing.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/messages")]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("https://example.org/a?b=c")]
    public void An_address_is_http(string url) => Assert.Equal((new Uri(url), 0), (ReadAddress($"\"{url}\""), _errors.Count));

    [Theory]
    [InlineData("\"example.org\"", "url must be an http or https address, for example https://example.org/messages; got 'example.org'")]
    [InlineData("\"ftp://example.org\"", "url must be an http or https address")]
    [InlineData("\"/messages\"", "url must be an http or https address")]
    [InlineData("\"https://ann:secret@example.org\"", "url has a name and a password in it, which nobody sends; secrets never stand in bot.json")]
    [InlineData("\"https://ann@example.org\"", "url has a name and a password in it")]
    [InlineData("\"\"", "url")]
    [InlineData("5", "url must be a string")]
    public void What_cannot_be_called_is_refused(string json, string message)
    {
        Assert.Null(ReadAddress(json));

        Assert.StartsWith(message, Assert.Single(_errors.Told).Message[Math.Max(0, _errors.Told[0].Message.IndexOf("url", StringComparison.Ordinal))..], StringComparison.Ordinal);
        Assert.DoesNotContain("secret@", _errors.Told[0].Message, StringComparison.Ordinal);
    }

    private Uri? ReadAddress(string json) => ChannelFields.ReadAddress(Read($$"""{ "url": {{json}} }"""), "url");

    private JsonFields Read(string json) => new(JsonElement.Parse(json), _errors, Known, "$.channels.tg");
}
