using System.Text;
using System.Text.Json;
using Metabot.Server.Json;
using Metabot.Server.Manifest;

namespace Metabot.Server.Tests.Manifests;

// A bot as one document: its files by names that are ones on every machine, and lead nowhere else.
public sealed class DocumentTests
{
    private readonly FieldErrors _errors = new("$");

    [Theory]
    [InlineData("a.js")]
    [InlineData("js/a.js")]
    [InlineData("js/deep/er/a.b.js")]
    [InlineData("img/моя картинка.png")]
    [InlineData(".hidden")]
    [InlineData("..a/b..c")]
    [InlineData("js/bot.json")]
    public void A_file_has_a_name_below_the_bots_folder(string name)
    {
        var document = Read($$"""{ "files": { {{JsonSerializer.Serialize(name)}}: "text" } }""");

        Assert.Equal(("text", 0), (document.Texts[name], _errors.Count));
    }

    [Theory]
    [InlineData("bot.json", "is the manifest itself, whose members stand in the document")]
    [InlineData("../a.js", "is outside the bot's folder, or in none; write for example js/report.js")]
    [InlineData("js/../../a.js", "is outside the bot's folder")]
    [InlineData("/etc/passwd", "is outside the bot's folder")]
    [InlineData("js//a.js", "is outside the bot's folder")]
    [InlineData("js/", "is outside the bot's folder")]
    [InlineData("./a.js", "is outside the bot's folder")]
    [InlineData("js/ /a.js", "is outside the bot's folder")]
    [InlineData("", "is outside the bot's folder")]
    [InlineData(@"js\a.js", "has a character that is in no file name; write for example js/report.js")]
    [InlineData("c:a.js", "has a character that is in no file name")]
    [InlineData("a\0.js", "has a character that is in no file name")]
    [InlineData("a\n.js", "has a character that is in no file name")]
    public void A_name_that_leads_elsewhere_is_refused(string name, string why)
    {
        var document = Read($$"""{ "files": { {{JsonSerializer.Serialize(name)}}: "text", "good.js": "" } }""");

        var error = Assert.Single(_errors.Told);
        Assert.Contains("' " + why, error.Message, StringComparison.Ordinal);
        Assert.Equal(["good.js"], document.Texts.Keys);
    }

    [Fact]
    public void A_file_that_is_no_text_is_its_bytes()
    {
        var document = Read("""{ "files": { "a.png": { "base64": "AP/+" }, "empty.png": { "base64": "" } } }""");

        Assert.Equal([0, 255, 254], document.Contents["a.png"]);
        Assert.Empty(document.Contents["empty.png"]);
        Assert.Equal((0, 0), (document.Texts.Count, _errors.Count));
    }

    [Theory]
    [InlineData("5", "the number 5")]
    [InlineData("null", "null")]
    [InlineData("[]", "an array")]
    [InlineData("{}", "an object")]
    [InlineData("""{ "base64": 5 }""", "an object")]
    [InlineData("""{ "base64": "A" }""", "an object")]
    [InlineData("""{ "Base64": "AP/+" }""", "an object")]
    public void What_is_neither_is_refused(string content, string described)
    {
        Read($$"""{ "files": { "a.png": {{content}} } }""");

        Assert.Equal(("$.files.a.png", $"a file is its text, a string, or {{ \"base64\": \"…\" }}; got {described}"), (Assert.Single(_errors.Told).Field, _errors.Told[0].Message));
    }

    [Theory]
    [InlineData("[]", "$", "a bot's document is a JSON object; got an array")]
    [InlineData("\"bot\"", "$", "a bot's document is a JSON object; got the string \"bot\"")]
    [InlineData("""{ "files": [] }""", "$.files", "files must be an object of texts by file names; got an array")]
    [InlineData("""{ "files": null }""", "$.files", "files must be an object of texts by file names; got null")]
    public void A_document_that_is_none_is_refused(string json, string field, string message)
    {
        Read(json);

        Assert.Equal((field, message), (Assert.Single(_errors.Told).Field, _errors.Told[0].Message));
    }

    // What is wrong with the bot itself, the loader says.
    [Fact]
    public void The_manifest_is_what_else_there_is()
    {
        var document = Read("""{ "$schema": "x", "id": 42, "anything": [1.50], "files": { "a.js": "Анна" } }""");

        Assert.Equal("""{"id":42,"anything":[1.50]}""", document.Manifest.GetRawText());
        Assert.Equal("Анна", document.Texts["a.js"]);
    }

    // A long name is cut where it is told, and no file of a computer is made of it.
    [Fact]
    public void A_long_name_is_told_in_short()
    {
        Read($$"""{ "files": { "{{new string('x', 500)}}:": "" } }""");

        Assert.InRange(Encoding.UTF8.GetByteCount(Assert.Single(_errors.Told).Message), 100, 250);
    }

    private Scripts.BotDocument Read(string json) => BotDocumentReader.Read(JsonElement.Parse(json), _errors);
}
