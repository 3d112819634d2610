namespace Metabot.Tool.Tests;

/// <summary>Files as editors, version controls and operating systems leave them: each mistake is at its place, and none ends the check.</summary>
public class CheckFolderTests(CheckedFolders folders) : IClassFixture<CheckedFolders>
{
    [Theory]
    [InlineData("crlf", "error bot.json 3:1 bot.json: $.scrpts: there is no field 'scrpts'; did you mean 'scripts'?")]
    [InlineData("crlf-script", "warning a.js 3:3 MBOT3004: unknown name: nothing declares 'leed'; did you mean 'lead'?")]
    [InlineData("cr-script", "warning a.js 2:1 MBOT3004: unknown name: nothing declares 'leed'; did you mean 'lead'?")]
    [InlineData("mark", "error bot.json 1:13 bot.json: $.nam: there is no field 'nam'; did you mean 'name'?")]
    [InlineData("mark-script", "warning a.js 1:1 MBOT3004: unknown name: nothing declares 'leed'; did you mean 'lead'?")]
    [InlineData("utf16", "error bot.json 1:1 bot.json: the file is UTF-16; save it as UTF-8")]
    [InlineData("windows", "error bot.json 2:12 bot.json: the file is not UTF-8; save it as UTF-8")]
    [InlineData("windows-comment", "error bot.json 1:16 bot.json: the file is not UTF-8; save it as UTF-8")]
    [InlineData("windows-script", "error bot.json 1:85 bot.json: $.scripts.s.commands[0].javascript.file: the file 'a.js' is not UTF-8; save it as UTF-8")]
    [InlineData("link-script", "warning a.js 1:1 MBOT3004: unknown name: nothing declares 'leed'; did you mean 'lead'?")]
    [InlineData("link-manifest", "error bot.json 1:1 bot.json: $.name: name is missing; it must be a string that is not blank")]
    [InlineData("empty", "error bot.json 1:1 bot.json: this is not JSON: The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true.")]
    [InlineData("blank", "error bot.json 3:1 bot.json: this is not JSON: The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true.")]
    [InlineData("array", "error bot.json 1:1 bot.json: $: $ must be a JSON object; got an array")]
    [InlineData("twice", "error bot.json 2:16 bot.json: $.id: this name is there already; keep one of the two")]
    [InlineData("surrogate", "error bot.json 1:1 bot.json: this is not JSON: a string has half of a surrogate pair.")]
    [InlineData("outside", "error bot.json 1:85 bot.json: $.scripts.s.commands[0].javascript.file: '../elsewhere/a.js' is outside the bot's folder; keep the bot's files in it")]
    [InlineData("missing", "error bot.json 1:85 bot.json: $.scripts.s.commands[0].javascript.file: there is no file 'a.js' in the bot's folder")]
    [InlineData("script-is-folder", "error bot.json 1:85 bot.json: $.scripts.s.commands[0].javascript.file: there is no file 'a.js' in the bot's folder")]
    [InlineData("имя с пробелом", "error bot.json 1:1 bot.json: $.name: name is missing; it must be a string that is not blank")]
    [InlineData("many", "warning js/250.js 1:1 MBOT3004: unknown name: nothing declares 'leed'; did you mean 'lead'?")]
    public void A_mistake_is_found_at_its_place(string folder, params string[] mistakes) => Assert.Equal(mistakes, FoundIn(folder));

    [Theory]
    [InlineData("link-broken", "bot.json", "the file cannot be read; a bot is a folder with a bot.json in it")]
    [InlineData("manifest-is-folder", "bot.json", "the file cannot be read; a bot is a folder with a bot.json in it")]
    [InlineData("nothing", "bot.json", "the file cannot be read; a bot is a folder with a bot.json in it")]
    [InlineData("deep", "bot.json", "this is not JSON: The maximum configured depth of ")]
    [InlineData("link-loop", "bot.json", "a.js' cannot be read: ")]
    public void What_the_system_says_of_it_is_told(string folder, string file, string words)
    {
        var mistake = Assert.Single(FoundIn(folder));

        Assert.StartsWith($"error {file} 1:", mistake, StringComparison.Ordinal);
        Assert.Contains(words, mistake, StringComparison.Ordinal);
    }

    // ::warning file=many/js/250.js,line=1,col=1,title=MBOT3004::words
    private IEnumerable<string> FoundIn(string folder) =>
        from line in folders.Found
        let parts = line.Split("::", 3)
        let place = parts[1].Split(["file=", ",line=", ",col=", ",title="], StringSplitOptions.None)
        where place[1].StartsWith(folder + "/", StringComparison.Ordinal)
        select $"{place[0]}{place[1][(folder.Length + 1)..]} {place[2]}:{place[3]} {place[4]}: {parts[2]}";
}
