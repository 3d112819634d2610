using System.Text.Json.Nodes;

namespace Metabot.Tool.Tests;

public sealed class InitCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-").FullName;

    private string Bot => Path.Combine(_folder, "my bot");

    [Fact]
    public async Task The_new_bot_runs_and_does_a_job()
    {
        var init = await Tool.RunAsync("init", Bot);
        Assert.Equal((0, ""), (init.ExitCode, init.Errors));
        Assert.Equal(
            [$"Made a bot in {Bot}: bot.json, bot.schema.json, js/count-greeting.js", $"Run it:    metabot serve \"{Bot}\"", $"Check it:  metabot check \"{Bot}\""],
            init.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd()));

        using var bot = await DemoBot.StartAsync(Path.Combine(_folder, "bot.db"), Bot);
        var lead = await bot.LeadAsync("Ann");
        object welcome = new { script_code = "welcome", lead_id = lead, script_request_params = new { first_name = "Ann" } };
        await bot.FinishedAsync(await bot.PostAsync("jobs/schedule", welcome));
        await bot.FinishedAsync(await bot.PostAsync("jobs/schedule", welcome));
        await bot.FinishedAsync(await bot.PostAsync("jobs/schedule", new { trigger_id = 17, lead_id = lead, script_request_params = new { total = 12.5 } }));

        Assert.Equal(
            ["Hello, Ann! You are number 1.", "Hello, Ann! You are number 2.", "Good to see you again.", "Thank you, we received 12.5."],
            await bot.TextsAsync(lead));
    }

    [Fact]
    public async Task The_new_bot_has_no_mistakes_and_holds_a_dialog()
    {
        await Tool.RunAsync("init", Bot);

        var check = await Tool.RunAsync("check", Bot, "--strict");
        Assert.Equal((0, "No mistakes in 1 bot."), (check.ExitCode, check.Output.Trim()));

        using var bot = await DemoBot.StartAsync(Path.Combine(_folder, "bot.db"), Bot);
        var lead = await bot.LeadAsync("Ann");
        foreach (var said in (string[])["Hi", "Order", "Two pizzas"])
        {
            await bot.PostAsync($"leads/{lead}/messages", new { text = said });
        }

        Assert.Equal(["What can I do for you, Ann?", "What shall we bring?", "We bring Two pizzas."], await bot.TextsAsync(lead));
    }

    [Fact]
    public async Task The_schema_that_bot_json_names_lies_beside_it()
    {
        await Tool.RunAsync("init", Bot);

        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Bot, "bot.json"), TestContext.Current.CancellationToken))!;
        var schema = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Bot, (string)manifest["$schema"]!), TestContext.Current.CancellationToken))!;
        Assert.Equal("bot.json", (string?)schema["title"]);
    }

    [Theory]
    [InlineData("bot.json")]
    [InlineData("js/count-greeting.js")]
    public async Task Nothing_is_overwritten_and_nothing_half_made(string present)
    {
        var file = Path.Combine(Bot, present);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, "mine", TestContext.Current.CancellationToken);

        var init = await Tool.RunAsync("init", Bot);
        Assert.Equal(1, init.ExitCode);
        Assert.Equal($"There is a '{present}' in '{Bot}' already, and nothing is overwritten; name another folder.", init.Errors.Trim());
        Assert.Equal("mine", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(Bot, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("/proc/bot")]
    [InlineData("file/bot")]
    public async Task A_folder_that_cannot_be_made_is_told(string folder)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "file"), "", TestContext.Current.CancellationToken);
        var path = Path.Combine(_folder, folder);

        var init = await Tool.RunAsync("init", path);
        Assert.Equal(1, init.ExitCode);
        Assert.StartsWith($"The bot cannot be made in '{path}': ", init.Errors);
        Assert.Single(init.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_blank_folder_is_not_this_one()
    {
        var init = await Tool.RunAsync("init", "");

        Assert.Equal((1, "The folder is blank; name one, or '.' for this one."), (init.ExitCode, init.Errors.Split('\n')[0].TrimEnd()));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
