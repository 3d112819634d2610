using Microsoft.Extensions.DependencyInjection;

namespace Metabot.Client.Resilience.Tests;

/// <summary>An option that can never be right is refused when it is given.</summary>
public sealed class OptionTests
{
    public static TheoryData<Action<BotResilienceOptions>, string> BadOptions => new()
    {
        { options => options.Retries = 0, "BotResilienceOptions.Retries is from 1 to 10" },
        { options => options.Retries = 11, "BotResilienceOptions.Retries is from 1 to 10" },
        { options => options.Timeout = TimeSpan.Zero, "BotResilienceOptions.Timeout is from 10 milliseconds to a day" },
        { options => options.LongestWait = TimeSpan.FromDays(2), "BotResilienceOptions.LongestWait is from 10 milliseconds to a day" },
        { options => options.Delay = TimeSpan.FromSeconds(11), "BotResilienceOptions.Delay is from 10 milliseconds to LongestWait" },
        { options => options.AttemptTimeout = TimeSpan.FromSeconds(61), "BotResilienceOptions.AttemptTimeout is from 10 milliseconds to Timeout" },
    };

    [Theory]
    [MemberData(nameof(BadOptions))]
    public void A_bad_option_is_named(Action<BotResilienceOptions> spoil, string message)
    {
        var builder = new ServiceCollection().AddBotClient();

        Assert.StartsWith(message, Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddBotResilience(spoil)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_builder_goes_on()
    {
        var builder = new ServiceCollection().AddBotClient("shop");

        Assert.Same(builder, builder.AddBotResilience());
        Assert.Throws<ArgumentNullException>("builder", () => BotResilience.AddBotResilience(null!));
    }
}
