namespace Metabot.Testing.Tests.Local;

/// <summary>The same calls and the same clock make the same history, to the last id.</summary>
public sealed class SameHistoryTests
{
    private const int Lives = 50;

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fifty_lives_of_one_bot_are_the_same()
    {
        var stories = new string[Lives];
        await Parallel.ForAsync(0, Lives, TestEnd, async (life, end) =>
        {
            await using var world = await WholeWorld.CreateAsync(end);
            await world.Bot.AdvanceAsync(TimeSpan.FromHours(26), end);
            stories[life] = await world.TellAsync(end);
        });

        Assert.InRange(stories[0].Split('\n').Length, 30, 200);
        Assert.All(stories, story => Assert.Equal(stories[0], story));
    }

    [Fact]
    public async Task It_is_the_same_whether_the_clock_goes_in_one_step_or_in_many()
    {
        await using var inOne = await WholeWorld.CreateAsync(TestEnd);
        await inOne.Bot.AdvanceAsync(TimeSpan.FromDays(1), TestEnd);
        await using var inMany = await WholeWorld.CreateAsync(TestEnd);
        for (var i = 0; i < 24; i++)
        {
            await inMany.Bot.AdvanceAsync(TimeSpan.FromHours(1), TestEnd);
        }

        Assert.Equal(await inOne.TellAsync(TestEnd), await inMany.TellAsync(TestEnd));
    }
}
