using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Metabot;

namespace WebShop.Tests;

public sealed class OrderTests : IDisposable
{
    private readonly ShopWithFakeBot _shop = new();

    [Fact]
    public async Task An_order_is_confirmed_and_its_payment_asked_for_unless_it_was_made()
    {
        var jobs = await PostAsync("/orders", new { id = 7, leadId = 1, total = 12.5m });

        var (confirmation, reminder) = (await _shop.Bot.NextAsync(), await _shop.Bot.NextAsync());
        Assert.Equal(new OrderAccepted(7, 12.5m), confirmation.Contract);
        Assert.Equal(new JobOptions { LeadId = 1 }, confirmation.Options);
        Assert.Equal(new PaymentReminder(7), reminder.Contract);
        Assert.Equal(
            new JobOptions { LeadId = 1, RunAfter = TimeSpan.FromDays(1), Condition = "return lead.getAttr('paid_order') !== 7;" },
            reminder.Options);
        Assert.Equal("""[{"jobId":1,"status":"scheduled"},{"jobId":1,"status":"scheduled"}]""", jobs.ToJsonString());
    }

    [Fact]
    public async Task A_courier_is_announced_an_hour_ahead()
    {
        await PostAsync("/orders", new { id = 7, leadId = 1, total = 12.5m, deliveryAt = "2027-01-22T15:30:00+03:00" });

        _ = (await _shop.Bot.NextAsync(), await _shop.Bot.NextAsync());
        var notice = await _shop.Bot.NextAsync();
        Assert.Equal(new CourierNotice(7), notice.Contract);
        Assert.Equal(new DateTimeOffset(2027, 1, 22, 14, 30, 0, TimeSpan.FromHours(3)), notice.Options!.RunAt!.Value.Moment);
    }

    [Fact]
    public async Task A_payment_triggers_the_thanks()
    {
        await PostAsync("/orders/7/payment", new { leadId = 1 });

        Assert.Equal(new TakenJob(new OrderPaid(7), new JobOptions { LeadId = 1 }), await _shop.Bot.NextAsync());
    }

    [Fact]
    public async Task A_subscription_repeats()
    {
        await PostAsync("/subscriptions", new { leadId = 1, every = "7.00:00:00" });

        Assert.Equal(new TakenJob(new Digest(), new JobOptions { LeadId = 1, RepeatEvery = TimeSpan.FromDays(7) }), await _shop.Bot.NextAsync());
    }

    public void Dispose() => _shop.Dispose();

    private async Task<JsonNode> PostAsync(string path, object body)
    {
        using var http = _shop.CreateClient();
        using var answer = await http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }
}
