namespace Metabot.Server.Tests.Storage;

/// <summary>The file itself, beside its log, while a server runs.</summary>
public class WalCheckpointTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    // A few changes are far from what makes SQLite do it within a commit.
    [Fact]
    public async Task What_was_written_moves_into_the_file_although_there_is_little_of_it()
    {
        await using var bot = await TestBot.StartAsync("""{ "id": 42, "name": "T" }""");
        var before = File.GetLastWriteTimeUtc(bot.DatabasePath);

        await bot.LeadAsync("Ann");

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (File.GetLastWriteTimeUtc(bot.DatabasePath) == before)
        {
            Assert.True(await timer.WaitForNextTickAsync(limit.Token));
        }
    }
}
