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

        var (confirmation, options) = _shop.Bot.Single<OrderAccepted>();
        Assert.Equal(new OrderAccepted(7, 12.5m), confirmation);
        Assert.Equal((1L, "customer,unpaid"), (options!.LeadId, options.AddTags?.ToString()));
        var reminder = _shop.Bot.Single<PaymentReminder>();
        Assert.Equal(new PaymentReminder(7), reminder.Contract);
        Assert.Equal(
            new JobOptions { LeadId = 1, RunAfter = TimeSpan.FromDays(1), Condition = "return lead.getIntAttr('paid_order') !== 7;" },
            reminder.Options);
        Assert.Equal("""[{"jobId":1,"status":"scheduled"},{"jobId":2,"status":"scheduled"}]""", jobs.ToJsonString());
    }

    [Fact]
    public async Task A_courier_is_announced_an_hour_ahead()
    {
        await PostAsync("/orders", new { id = 7, leadId = 1, total = 12.5m, deliveryAt = "2027-01-22T15:30:00+03:00" });

        var notice = _shop.Bot.Single<CourierNotice>();
        Assert.Equal(new CourierNotice(7), notice.Contract);
        Assert.Contains("\"run_at\":\"2027-01-22 14:30:00\"", notice.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_triggers_the_thanks()
    {
        await PostAsync("/orders/7/payment", new { leadId = 1 });

        var (payment, options) = _shop.Bot.Single<OrderPaid>();
        Assert.Equal((new OrderPaid(7), 1L), (payment, options!.LeadId));
    }

    [Fact]
    public async Task A_subscription_repeats()
    {
        await PostAsync("/subscriptions", new { leadId = 1, every = "7.00:00:00" });

        Assert.Equal(new JobOptions { LeadId = 1, RepeatEvery = TimeSpan.FromDays(7) }, _shop.Bot.Single<Digest>().Options);
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
