using System.Net;
using System.Net.NetworkInformation;
using System.Text.RegularExpressions;

namespace Metabot.Tool.Tests;

public sealed class ServeCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-").FullName;

    private string DataFile => Path.Combine(_folder, "bot.db");

    [Fact]
    public async Task It_says_where_it_listens_where_its_data_is_and_which_token_it_made_up()
    {
        using var tool = Tool.Start("serve", DemoBot.Folder, "--urls", "http://127.0.0.1:0", "--data", DataFile, "--time-zone", "Europe/Moscow");

        var lines = await DemoBot.LinesAsync(tool);

        Assert.StartsWith("Bot 42 \"Demo\" listens on http://127.0.0.1:", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.EndsWith("/api/docs", StringComparison.Ordinal));
        Assert.Contains($"  dashboard  {DemoBot.AddressIn(lines)}", lines);
        Assert.Contains(lines, line => line.EndsWith(DataFile, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith("Europe/Moscow", StringComparison.Ordinal));
        var token = lines.Select(line => Regex.Match(line, @"^  token\s+(\w{32})$")).Single(match => match.Success).Groups[1].Value;
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Authentication", token);
        using var response = await http.GetAsync(new Uri(DemoBot.AddressIn(lines), "bots/42/jobs"), TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Several_folders_are_several_bots()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "bot.json"), """{ "id": 7, "name": "Other" }""", TestContext.Current.CancellationToken);
        using var tool = Tool.Start("serve", DemoBot.Folder, _folder, "--urls", "http://127.0.0.1:0", "--data", DataFile, "--no-dashboard");

        var lines = await DemoBot.LinesAsync(tool);

        Assert.DoesNotContain(lines, line => line.Contains("dashboard", StringComparison.Ordinal));
        Assert.StartsWith("Bots 42 \"Demo\", 7 \"Other\" listen on http://127.0.0.1:", lines[0], StringComparison.Ordinal);
    }

    // The settings that ASP.NET Core reads from the environment would make it listen elsewhere.
    [Fact]
    public async Task The_environment_does_not_say_where_it_listens()
    {
        using var tool = Tool.Start(
            ["serve", DemoBot.Folder, "--urls", "http://127.0.0.1:0", "--data", DataFile],
            new()
            {
                ["Kestrel__Endpoints__x__Url"] = "http://0.0.0.0:0",
                ["ASPNETCORE_URLS"] = "http://0.0.0.0:0",
                ["ASPNETCORE_HTTP_PORTS"] = "0",
                ["DOTNET_URLS"] = "http://0.0.0.0:0",
            });

        var address = DemoBot.AddressIn(await DemoBot.LinesAsync(tool));

        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => listener.Port == address.Port);
        Assert.Equal("127.0.0.1", Assert.Single(listening).Address.ToString());
        Assert.Equal(IPAddress.Loopback.ToString(), address.Host);
    }

    [Fact]
    public async Task A_given_token_is_not_printed()
    {
        using var tool = Tool.Start("serve", DemoBot.Folder, "--urls", "http://127.0.0.1:0", "--data", DataFile, "--token", "secret");

        var lines = await DemoBot.LinesAsync(tool);

        Assert.DoesNotContain(lines, line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("is not a loopback http address", "--urls", "http://0.0.0.0:5080")]
    [InlineData("There is no time zone 'Mars/Olympus'", "--time-zone", "Mars/Olympus")]
    [InlineData("The token is blank", "--token", " ")]
    [InlineData("printable ASCII without spaces", "--token", "ключ")]
    [InlineData("has the port 99999", "--urls", "http://127.0.0.1:99999")]
    [InlineData("has more than scheme, host and port", "--urls", "http://127.0.0.1:0/foo")]
    public async Task Bad_options_end_with_a_message_and_code_1(string message, params string[] options)
    {
        var tool = await Tool.RunAsync(["serve", DemoBot.Folder, "--data", DataFile, .. options]);

        Assert.Equal(1, tool.ExitCode);
        Assert.Contains(message, tool.Errors);
        Assert.DoesNotContain("   at ", tool.Errors);
        Assert.DoesNotContain("(Parameter", tool.Errors);
    }

    [Fact]
    public async Task A_broken_bot_ends_with_its_mistakes_and_code_1()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "bot.json"), "{ \"id\": 42 }", TestContext.Current.CancellationToken);
        var tool = await Tool.RunAsync("serve", _folder, "--data", DataFile);

        Assert.Equal(1, tool.ExitCode);
        Assert.Contains("$.name: name is missing", tool.Errors);
        Assert.DoesNotContain("   at ", tool.Errors);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_it_with_code_0(string signal)
    {
        using var tool = Tool.Start("serve", DemoBot.Folder, "--urls", "http://127.0.0.1:0", "--data", DataFile);
        await DemoBot.LinesAsync(tool);

        await tool.SignalAsync(signal, TestContext.Current.CancellationToken);

        Assert.Equal(0, (await tool.WaitForExitAsync(cancellationToken: TestContext.Current.CancellationToken)).ExitCode);
    }

    // Started with nohup or & from a script, where Ctrl+C does not reach it.
    [Fact]
    public async Task In_the_background_it_says_how_it_is_ended_and_that_ends_it()
    {
        using var tool = Tool.StartInBackground("serve", DemoBot.Folder, "--urls", "http://127.0.0.1:0", "--data", DataFile);
        var lines = await DemoBot.LinesAsync(tool);
        Assert.EndsWith($"kill {tool.Id}.", lines[^1], StringComparison.Ordinal);

        await tool.SignalAsync("INT", TestContext.Current.CancellationToken);
        using var http = new HttpClient();
        using var docs = await http.GetAsync(new Uri(DemoBot.AddressIn(lines), "api/docs"), TestContext.Current.CancellationToken);
        await tool.SignalAsync("TERM", TestContext.Current.CancellationToken);

        Assert.True(docs.IsSuccessStatusCode);
        Assert.Equal(0, (await tool.WaitForExitAsync(cancellationToken: TestContext.Current.CancellationToken)).ExitCode);
    }

    [Fact]
    public async Task The_help_names_every_option()
    {
        var tool = await Tool.RunAsync("serve", "--help");

        Assert.Equal(0, tool.ExitCode);
        Assert.Contains("metabot serve <bot-folder>", tool.Output);
        Assert.All(["bot-folder", "--urls", "--data", "--token", "--time-zone"], option => Assert.Contains(option, tool.Output));
    }

    [Theory]
    [InlineData("Europe/Moscow")]
    [InlineData("America/Argentina/Buenos_Aires")]
    public async Task The_help_shows_this_machines_zone_as_it_can_be_written(string zone)
    {
        var tool = await Tool.RunAsync(["serve", "--help"], new() { ["TZ"] = zone });

        Assert.Contains($"[default: {zone}]", string.Join(' ', tool.Output.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
