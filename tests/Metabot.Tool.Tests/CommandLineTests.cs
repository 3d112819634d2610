namespace Metabot.Tool.Tests;

public class CommandLineTests
{
    [Theory]
    [InlineData("There is no option '--bogus'; known options: --urls, --data, --token, --token-file, --time-zone, --no-watch, --keep-days, --no-dashboard, --log-level, --help", "serve", "--bogus", "demo")]
    [InlineData("There is no option '--bogus'; known options: --urls, --data, --token, --token-file, --time-zone, --no-watch, --keep-days, --no-dashboard, --log-level, --help", "serve", "demo", "--bogus=1")]
    [InlineData("There is no option '--url'; did you mean '--urls'?", "serve", "demo", "--url", "http://127.0.0.1:0")]
    [InlineData("There is no option '--time_zone'; did you mean '--time-zone'?", "serve", "demo", "--time_zone", "UTC")]
    [InlineData("There is no option '--timezone'; did you mean '--time-zone'?", "serve", "--timezone", "UTC", "demo")]
    [InlineData("There is no option '--dta'; did you mean '--data'?", "serve", "demo", "--token", "--dta")]
    [InlineData("There is no option '-x'; known options: --urls, --data, --token, --token-file, --time-zone, --no-watch, --keep-days, --no-dashboard, --log-level, --help", "serve", "-x", "demo")]
    [InlineData("There is no option '--versoin'; did you mean '--version'?", "--versoin")]
    [InlineData("There is no option '--force'; known options: --help", "init", "--force")]
    [InlineData("There is no command 'srve'; did you mean 'serve'?", "srve", "demo")]
    [InlineData("There is no command 'walk'; known commands: init, serve, token, backup, jobs, leads, run, tail, top, sync, doctor, check, types, contracts, lock, export, import, schema, explain", "walk")]
    [InlineData("There is no option '--urls'; did you mean '--url'?", "jobs", "--urls", "x")]
    [InlineData("--url takes an http or https address, such as http://127.0.0.1:5080; got 'shop'.", "top", "--url", "shop")]
    [InlineData("--limit takes a number from 1 to 1000.", "jobs", "--limit", "0")]
    [InlineData("--count takes a number from 1.", "tail", "--count", "0")]
    [InlineData("--base takes an http or https address without a user name, such as https://app.metabot24.com/api/v1.", "doctor", "--base", "http://me:secret@shop")]
    [InlineData("Option '--base' is required.", "doctor")]
    [InlineData("An id is a whole number from 1; got 0.", "run", "welcome", "--lead", "0")]
    [InlineData("Required argument missing for command: 'run'.", "run")]
    [InlineData("Required argument missing for option: '--data'.", "serve", "demo", "--data")]
    [InlineData("Required argument missing for option: '--token'.", "serve", "demo", "--token", "--data", "x.db")]
    [InlineData("Required argument missing for command: 'serve'.", "serve")]
    [InlineData("Unrecognized command or argument 'other'.", "init", "demo", "other")]
    [InlineData("The bot-folder is blank; name one, or '.' for this one.", "serve", "")]
    [InlineData("The folder is blank; name one, or '.' for this one.", "init", " ")]
    [InlineData("The bot-folder is blank; name one, or '.' for this one.", "check", "demo", "")]
    [InlineData("The bot-folder is blank; name one, or '.' for this one.", "types", "")]
    [InlineData("The bot-folder is blank; name one, or '.' for this one.", "export", "")]
    [InlineData("The bot-folder is blank; name one, or '.' for this one.", "import", "x.json", "")]
    [InlineData("A bot's id is a whole number from 1; got 0.", "token", "--bot", "0")]
    [InlineData("A bot's id is a whole number from 1; got -5.", "token", "--bot", "42", "--bot", "-5")]
    [InlineData("--keep-days takes a number of days from 1 to 36500, or 0 to keep everything.", "serve", "demo", "--keep-days", "-1")]
    [InlineData("--keep-days takes a number of days from 1 to 36500, or 0 to keep everything.", "serve", "demo", "--keep-days", "36501")]
    [InlineData("Cannot parse argument 'month' for option '--keep-days' as expected type 'System.Int32'.", "serve", "demo", "--keep-days", "month")]
    [InlineData("Required argument missing for command: 'backup'.", "backup", "bot.db")]
    [InlineData("The name is blank; it tells in the log who called.", "token", "--name", " ")]
    [InlineData("Cannot parse argument 'abc' for option '--bot' as expected type 'System.Int64'.", "token", "--bot", "abc")]
    [InlineData("Cannot parse argument '9223372036854775808' for option '--bot' as expected type 'System.Int64'.", "token", "--bot", "9223372036854775808")]
    [InlineData("Required argument missing for option: '--format'.", "check", "demo", "--format")]
    [InlineData("Required argument missing for command: 'check'.", "check")]
    [InlineData("Required argument missing for command: 'explain'.", "explain")]
    [InlineData("Required argument missing for command: 'export'.", "export")]
    [InlineData("The compiler knows a bot by the name bot.json, or one that ends in .bot.json; got 'shop.json'.", "sync", "shop.json")]
    [InlineData("Required argument missing for command: 'import'.", "import", "x.json")]
    [InlineData("Unrecognized command or argument 'other'.", "schema", "x.json", "other")]
    [InlineData("There is no option '--fromat'; did you mean '--format'?", "check", "demo", "--fromat", "sarif")]
    [InlineData("The project-folder is blank; name one, or '.' for this one.", "lock", "")]
    [InlineData("There is no command 'chekc'; did you mean 'check'?", "chekc")]
    [InlineData("Option '--urls' expects a single argument but 2 were provided.", "serve", "demo", "--urls", "http://127.0.0.1:1", "--urls", "http://127.0.0.1:2")]
    public async Task What_is_wrong_is_named_in_one_line_and_the_help_in_another(string message, params string[] arguments)
    {
        var tool = await Tool.RunAsync(arguments);
        Assert.Equal(1, tool.ExitCode);
        Assert.Empty(tool.Output);
        string[] known = ["init", "serve", "token", "backup", "jobs", "leads", "run", "tail", "top", "sync", "doctor", "check", "types", "contracts", "lock", "export", "import", "schema", "explain"];
        var command = known.Contains(arguments[0]) ? "metabot " + arguments[0] : "metabot";
        Assert.Equal([message, $"'{command} --help' shows what can be written."], tool.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd()));
    }

    [Fact]
    public async Task Without_arguments_the_help_is_shown()
    {
        var tool = await Tool.RunAsync();
        Assert.Equal((0, ""), (tool.ExitCode, tool.Errors));
        Assert.All(["init", "serve", "explain"], command => Assert.Contains(command, tool.Output));
    }

    [Theory]
    [InlineData("-starts-with-a-dash")]
    [InlineData("--token-in-one-piece")]
    public async Task A_token_may_begin_with_a_dash(string token)
    {
        string[] written = token.StartsWith("--", StringComparison.Ordinal) ? ["--token=" + token] : ["--token", token];
        var tool = await Tool.RunAsync(["serve", "no-such-folder", .. written]);
        Assert.Contains("bot.json:1:1: the file cannot be read", tool.Errors);
    }
}
