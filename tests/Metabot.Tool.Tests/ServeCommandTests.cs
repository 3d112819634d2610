using System.Text.RegularExpressions;

namespace Metabot.Tool.Tests;

public sealed class ServeCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-").FullName;

    private string DataFile => Path.Combine(_folder, "bot.db");

    [Fact]
    public async Task It_says_where_it_listens_where_its_data_is_and_which_token_it_made_up()
    {
        using var tool = ToolProcess.Start("serve", DemoBot.Folder, "--urls", "http://127.0.0.1:0", "--data", DataFile, "--time-zone", "Europe/Moscow");

        var lines = await tool.ReadUntilAsync("Ctrl+C");

        Assert.StartsWith("Bot 42 \"Demo\" listens on http://127.0.0.1:", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.EndsWith("/api/docs", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith(DataFile, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith("Europe/Moscow", StringComparison.Ordinal));
        var token = lines.Select(line => Regex.Match(line, @"^  token\s+(\w{32})$")).Single(match => match.Success).Groups[1].Value;
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Authentication", token);
        using var response = await http.GetAsync(new Uri(DemoBot.AddressIn(lines), "bots/42/jobs"), TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_given_token_is_not_printed()
    {
        using var tool = ToolProcess.Start("serve", DemoBot.Folder, "--urls", "http://127.0.0.1:0", "--data", DataFile, "--token", "secret");

        var lines = await tool.ReadUntilAsync("Ctrl+C");

        Assert.DoesNotContain(lines, line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("is not a loopback http address", "--urls", "http://0.0.0.0:5080")]
    [InlineData("There is no time zone 'Mars/Olympus'", "--time-zone", "Mars/Olympus")]
    [InlineData("Unrecognized command or argument '--port'", "--port", "1")]
    [InlineData("The token is blank", "--token", " ")]
    [InlineData("printable ASCII without spaces", "--token", "ключ")]
    [InlineData("has the port 99999", "--urls", "http://127.0.0.1:99999")]
    [InlineData("has more than scheme, host and port", "--urls", "http://127.0.0.1:0/foo")]
    public async Task Bad_options_end_with_a_message_and_code_1(string message, params string[] options)
    {
        using var tool = ToolProcess.Start(["serve", DemoBot.Folder, "--data", DataFile, .. options]);

        var (exitCode, _, error) = await tool.ExitAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains(message, error);
        Assert.DoesNotContain("   at ", error);
        Assert.DoesNotContain("(Parameter", error);
    }

    [Fact]
    public async Task A_data_file_that_cannot_be_made_is_told_with_its_option()
    {
        using var tool = ToolProcess.Start("serve", DemoBot.Folder, "--urls", "http://127.0.0.1:0", "--data", "/proc/x/y.db");

        var (exitCode, _, error) = await tool.ExitAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("'/proc/x/y.db' cannot be opened", error);
        Assert.Contains("--data", error);
    }

    [Fact]
    public async Task A_broken_bot_ends_with_its_mistakes_and_code_1()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "bot.json"), "{ \"id\": 42 }", TestContext.Current.CancellationToken);
        using var tool = ToolProcess.Start("serve", _folder, "--data", DataFile);

        var (exitCode, _, error) = await tool.ExitAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("$.name: name is missing", error);
        Assert.DoesNotContain("   at ", error);
    }

    [Fact]
    public async Task A_port_that_is_taken_ends_with_a_message_and_code_1()
    {
        using var first = ToolProcess.Start("serve", DemoBot.Folder, "--urls", "http://127.0.0.1:0", "--data", DataFile, "--token", "t");
        var address = DemoBot.AddressIn(await first.ReadUntilAsync("Ctrl+C"));
        using var second = ToolProcess.Start("serve", DemoBot.Folder, "--urls", address.GetLeftPart(UriPartial.Authority), "--data", DataFile + "2", "--token", "t");

        var (exitCode, _, error) = await second.ExitAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("address already in use", error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_help_names_every_option()
    {
        using var tool = ToolProcess.Start("serve", "--help");

        var (exitCode, output, _) = await tool.ExitAsync();

        Assert.Equal(0, exitCode);
        Assert.Contains("metabot serve <bot-folder>", output);
        Assert.All(["bot-folder", "--urls", "--data", "--token", "--time-zone"], option => Assert.Contains(option, output));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
