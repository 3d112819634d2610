namespace Metabot.Server.Tests.Hosting;

// A disk that takes no more, here a limit on the size of the process's files: callers are told, nothing that was taken is lost, and
// when there is room again the server goes on by itself.
public sealed class FullDiskTests : IDisposable
{
    private const string Manifest = """{ "id": 42, "name": "T", "scripts": { "says": { "commands": [{ "text": "{{ request.text }}" }] } } }""";

    // In blocks of 512 bytes. The signal that comes with it would end the process; the runtime maps a large file at its start unless it is told not to.
    private const string OneMegabyte = "trap '' XFSZ; ulimit -f 2000";

    private static readonly Dictionary<string, string> Environment = new() { ["DOTNET_EnableWriteXorExecute"] = "0" };

    private readonly TempFolder _folder = new();

    public FullDiskTests() => _folder.File("bot.json", Manifest);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_is_503_with_the_reason_and_nothing_that_was_taken_is_lost()
    {
        var (taken, refused) = (new List<long>(), 0);
        using (var bot = await ServedBot.StartAsync(_folder, OneMegabyte, Environment))
        {
            for (var number = 0; refused < 5; number++)
            {
                var answer = await bot.PostAsync("leads", new { name = $"Lead {number}", attributes = new { text = new string('x', 50_000) } });
                if (answer.Status == 201)
                {
                    taken.Add((long)answer.Json["lead_id"]!);
                    continue;
                }

                refused++;
                Http.Problems.Check(answer, 503, null, "nothing was stored: the disk ");
                Assert.Equal("5", answer.Headers["Retry-After"]);
            }

            Assert.Equal(taken, await LeadsAsync(bot));
            Assert.Equal(200, (await Answer.OfAsync(bot.Http.GetAsync(new Uri(bot.Address, "health"), TestContext.Current.CancellationToken))).Status);
        }

        using var after = await ServedBot.StartAsync(_folder);
        Assert.Equal(taken, await LeadsAsync(after));
        await after.LeadAsync("there is room again");
    }

    [Fact]
    public async Task It_stops_when_it_is_told_to()
    {
        using var bot = await ServedBot.StartAsync(_folder, OneMegabyte, Environment);
        while ((await bot.PostAsync("leads", new { name = "Ann", attributes = new { text = new string('x', 50_000) } })).Status == 201)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        var end = await bot.StopAsync();

        Assert.Equal(0, end.ExitCode);
        Assert.Contains("answered 503: the disk ", end.Output, StringComparison.Ordinal);
    }

    private static async Task<List<long>> LeadsAsync(ServedBot bot) => [.. (await bot.ListAsync("leads?limit=1000")).Select(lead => (long)lead!["lead_id"]!)];
}
