using Metabot.Testing;

namespace WebShop.Tests;

public sealed class NightlyReminderTests : IDisposable
{
    private readonly ShopWithFakeBot _shop = new();

    [Fact]
    public async Task Every_night_at_three_the_unpaid_orders_are_reminded_of()
    {
        using var http = _shop.CreateClient();

        await PassAsync(TimeSpan.FromHours(15));
        Assert.Equal(new UnpaidOrders(new DateOnly(2027, 1, 22)), (await _shop.Bot.WaitForAsync<UnpaidOrders>())[0].Contract);

        await PassAsync(TimeSpan.FromDays(1));
        Assert.Equal(new UnpaidOrders(new DateOnly(2027, 1, 23)), (await _shop.Bot.WaitForAsync<UnpaidOrders>(2))[1].Contract);
    }

    [Fact]
    public async Task A_night_in_which_the_bot_fails_is_not_the_last_one()
    {
        using var http = _shop.CreateClient();
        _shop.Bot.Answer(FakeAnswer.Lost());
        await PassAsync(TimeSpan.FromHours(15));
        await _shop.Bot.WaitForAsync<UnpaidOrders>();

        await PassAsync(TimeSpan.FromDays(1));

        Assert.Equal(new UnpaidOrders(new DateOnly(2027, 1, 23)), (await _shop.Bot.WaitForAsync<UnpaidOrders>(2))[1].Contract);
    }

    public void Dispose() => _shop.Dispose();

    // The shop waits for its night before the clock moves.
    private async Task PassAsync(TimeSpan time)
    {
        await _shop.Clock.NextTimerAsync();
        _shop.Clock.Advance(time);
    }
}
