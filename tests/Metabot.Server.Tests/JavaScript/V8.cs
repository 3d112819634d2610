using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Metabot.Tests;

namespace Metabot.Server.Tests.JavaScript;

// Node, the judge of what JavaScript gives.
internal static class V8
{
    // A value with its type, so that 1 and '1' are two; of an error its kind, because its words are an engine's own.
    private const string Frame =
        """
        const show = value => typeof value === 'object' && value !== null ? JSON.stringify(value) : `${typeof value} ${Object.is(value, -0) ? '-0' : String(value)}`;
        const results = [];
        for (const question of [[:questions:]]) { try { results.push(show(question())); } catch (error) { results.push(error.name); } }
        """;

    public static string Code(IEnumerable<string> questions) =>
        Frame.Replace("[[:questions:]]", $"[{string.Join(",\n", questions.Select(question => $"() => ({question})"))}]", StringComparison.Ordinal);

    public static Task<string[]> AskAsync(IEnumerable<string> questions, string zone = "UTC", string before = "", string folder = "") =>
        RunAsync($"{before}{Code(questions)} console.log(JSON.stringify(results));", zone, folder);

    // The program prints an array of texts.
    public static async Task<string[]> RunAsync(string program, string zone = "UTC", string folder = "")
    {
        var start = new ProcessStartInfo("node", ["-e", program]) { StandardOutputEncoding = Encoding.UTF8, WorkingDirectory = folder };
        (start.Environment["TZ"], start.Environment["LC_ALL"]) = (zone, "en_US.UTF-8");
        try
        {
            var result = await ChildProcess.RunAsync(start, cancellationToken: TestContext.Current.CancellationToken);
            return JsonSerializer.Deserialize<string[]>(result.SuccessfulOutput)!;
        }
        catch (Win32Exception)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") != "true", "node is not installed, so there is no V8 to compare with");
            throw;
        }
    }
}
