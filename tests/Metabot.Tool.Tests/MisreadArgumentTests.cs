namespace Metabot.Tool.Tests;

// What was typed and is none of the tool's words, told before the parser takes it for the value of what stands beside it.
public sealed class MisreadArgumentTests
{
    [Theory]
    [InlineData("serve demo")]
    [InlineData("serve demo --urls http://127.0.0.1:1")]
    [InlineData("serve demo --urls=http://127.0.0.1:1")]
    [InlineData("serve demo --urls:http://127.0.0.1:1")]
    [InlineData("serve --urls http://127.0.0.1:1 demo")]
    [InlineData("serve demo --token -secret")]
    [InlineData("serve demo --token=--secret")]
    [InlineData("serve demo --no-watch --no-dashboard")]
    [InlineData("serve -- --demo")]
    [InlineData("token --bot 1 --bot 2")]
    [InlineData("jobs -")]
    [InlineData("jobs --limit -5")]
    [InlineData("check a b c --format sarif")]
    [InlineData("explain --help")]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("-?")]
    [InlineData("--version")]
    [InlineData("serve serve")]
    [InlineData("")]
    public void What_the_parser_understands_is_left_to_it(string line) => Assert.Null(Find(line));

    [Theory]
    [InlineData("serv", "metabot: There is no command 'serv'; did you mean 'serve'?")]
    [InlineData("Serve demo", "metabot: There is no command 'Serve'; did you mean 'serve'?")]
    [InlineData("demo serve", "metabot: There is no command 'demo'; ")]
    [InlineData("--urls x serve demo", "metabot: There is no option '--urls'; ")]
    [InlineData("serve demo --Urls x", "serve: There is no option '--Urls'; did you mean '--urls'?")]
    [InlineData("serve demo --token=x --datta=y", "serve: There is no option '--datta'; did you mean '--data'?")]
    [InlineData("serve demo --token-fil", "serve: There is no option '--token-fil'; did you mean '--token-file'?")]
    [InlineData("serve -demo", "serve: There is no option '-demo'; ")]
    [InlineData("serve demo --token --secret", "serve: There is no option '--secret'; ")]
    [InlineData("jobs --sttaus failed", "jobs: There is no option '--sttaus'; did you mean '--status'?")]
    [InlineData("explain MBOT2001 --format", "explain: There is no option '--format'; ")]
    [InlineData("lock --chekc", "lock: There is no option '--chekc'; did you mean '--check'?")]
    [InlineData("serve --version", "serve: There is no option '--version'; ")]
    public void A_word_that_is_none_is_told_with_the_one_that_is_meant(string line, string told) =>
        Assert.StartsWith(told, Find(line), StringComparison.Ordinal);

    [Theory]
    [InlineData("serve demo --data --token x", "serve: Required argument missing for option: '--data'.")]
    [InlineData("serve demo --urls --no-watch", "serve: Required argument missing for option: '--urls'.")]
    [InlineData("jobs --status --help", "jobs: Required argument missing for option: '--status'.")]
    [InlineData("jobs --limit --lead=5", "jobs: Required argument missing for option: '--limit'.")]
    public void An_option_is_no_value_of_another(string line, string told) => Assert.Equal(told, Find(line));

    private static string? Find(string line) =>
        MisreadArgument.Find(Commands.Root(), line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) is var (command, message) ? $"{command.Name}: {message}" : null;
}
