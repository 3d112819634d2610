using System.Diagnostics;
using System.Runtime.CompilerServices;
using Metabot.Tests;
using Microsoft.AspNetCore.Mvc.Testing;

namespace WebShop.Tests;

/// <summary>The shop as <c>dotnet run</c> starts it: with a bot of its own, and lines to try.</summary>
public class OneCommandTests
{
    [Fact]
    public async Task Every_line_that_it_says_to_try_works()
    {
        using var shop = ChildProcess.Start(new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "WebShop.dll"), "--urls", "http://127.0.0.1:0", "--environment", "Development", "--contentRoot", ProjectFolder()]));
        var lines = await shop.ReadUntilAsync("Ctrl+C", cancellationToken: TestContext.Current.CancellationToken);

        var answers = new List<string>();
        foreach (var command in lines.Select(line => line.Trim()).Where(line => line.StartsWith("curl ", StringComparison.Ordinal)))
        {
            var curl = await ChildProcess.RunAsync(new ProcessStartInfo("sh", ["-c", command]), cancellationToken: TestContext.Current.CancellationToken);
            answers.Add(curl.SuccessfulOutput);
        }

        Assert.Collection(
            answers,
            order => Assert.Contains("\"status\":\"scheduled\"", order, StringComparison.Ordinal),
            messages => Assert.StartsWith("[", messages, StringComparison.Ordinal),
            payment => Assert.Contains("\"status\":\"scheduled\"", payment, StringComparison.Ordinal),
            refusal => Assert.Contains("lead 404", refusal, StringComparison.Ordinal),
            subscription => Assert.Contains("\"status\":\"scheduled\"", subscription, StringComparison.Ordinal),
            health => Assert.Equal("Healthy", health));
        await shop.SignalAsync("TERM", TestContext.Current.CancellationToken);
        var end = await shop.WaitForExitAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(0, end.ExitCode);
        Assert.DoesNotContain("Quartz", end.Output, StringComparison.Ordinal);
    }

    // Whoever tests an application looks for its host, and must not find the one of the bot that it starts first.
    [Fact]
    public async Task In_a_test_it_is_the_shop_that_answers_and_not_its_bot()
    {
        await using var shop = new WebApplicationFactory<Program>();
        using var http = shop.CreateClient();
        Assert.Equal("Healthy", await http.GetStringAsync("/health", TestContext.Current.CancellationToken));
    }

    private static string ProjectFolder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "samples", "WebShop"));
}
