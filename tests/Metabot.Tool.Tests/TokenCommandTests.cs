using System.Text.RegularExpressions;

namespace Metabot.Tool.Tests;

public sealed class TokenCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-").FullName;

    [Fact]
    public async Task The_token_it_makes_is_good_for_the_bot_of_its_entry()
    {
        var made = await Tool.RunAsync("token", "--name", "shop", "--bot", "42");
        var token = Regex.Match(made.Output, @"Token, shown only now:\s+(\w{64})").Groups[1].Value;
        var entry = Regex.Match(made.Output, @"\{ ""name"": ""shop"".*""bots"": \[42\] \}").Value;
        var file = Path.Combine(_folder, "tokens.json");
        await File.WriteAllTextAsync(file, $$"""{ "tokens": [ {{entry}} ] }""", TestContext.Current.CancellationToken);

        using var tool = Tool.Start("serve", DemoBot.Folder, "--urls", "http://127.0.0.1:0", "--data", Path.Combine(_folder, "bot.db"), "--token-file", file);
        var lines = await DemoBot.LinesAsync(tool);

        Assert.DoesNotContain(lines, line => line.StartsWith("  token", StringComparison.Ordinal));
        Assert.Equal(200, await AskAsync(DemoBot.AddressIn(lines), token));
        Assert.Equal(401, await AskAsync(DemoBot.AddressIn(lines), "another"));
    }

    [Fact]
    public async Task A_token_of_the_environment_is_taken_and_not_shown()
    {
        using var tool = Tool.Start(
            ["serve", DemoBot.Folder, "--urls", "http://127.0.0.1:0", "--data", Path.Combine(_folder, "bot.db")], new() { ["METABOT_TOKEN"] = "from-outside" });

        var lines = await DemoBot.LinesAsync(tool);

        Assert.DoesNotContain(lines, line => line.StartsWith("  token", StringComparison.Ordinal));
        Assert.Equal(200, await AskAsync(DemoBot.AddressIn(lines), "from-outside"));
    }

    [Fact]
    public async Task A_token_of_the_command_line_is_warned_of()
    {
        var tool = await Tool.RunAsync("serve", _folder, "--token", "seen-by-all");

        Assert.Contains("The token of --token is seen by all who list processes; give it in the environment, as METABOT_TOKEN, or name a --token-file.", tool.Errors);
        Assert.DoesNotContain("seen-by-all", tool.Errors + tool.Output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<int> AskAsync(Uri address, string token)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Authentication", token);
        using var response = await http.GetAsync(new Uri(address, "bots/42/jobs"), TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }
}
