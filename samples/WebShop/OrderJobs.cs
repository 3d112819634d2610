using Metabot;
using Microsoft.Extensions.Options;

namespace WebShop;

/// <summary>What the bot has to do for an order.</summary>
internal sealed class OrderJobs(IBotClient bot, IOptions<ShopOptions> shop)
{
    public async Task<IReadOnlyList<ScheduledJob>> AcceptAsync(Order order, CancellationToken cancellationToken)
    {
        var jobs = new List<ScheduledJob>
        {
            await bot.ScheduleOrderAcceptedAsync(order.Id, order.Total, new JobOptions { LeadId = order.LeadId }, cancellationToken),

            // The bot asks the condition again when the time has come; the hole becomes a JavaScript literal.
            await bot.SchedulePaymentReminderAsync(
                order.Id,
                new JobOptions
                {
                    LeadId = order.LeadId,
                    RunAfter = shop.Value.PaymentReminderAfter,
                    Condition = $"return lead.getIntAttr('paid_order') !== {order.Id};",
                },
                cancellationToken),
        };
        if (order.DeliveryAt is { } deliveryAt)
        {
            // A moment with its offset, which the client writes in the time zone of the bot's server.
            var anHourBefore = deliveryAt.AddHours(-1);
            jobs.Add(await bot.ScheduleCourierNoticeAsync(order.Id, new JobOptions { LeadId = order.LeadId, RunAt = anHourBefore }, cancellationToken));
        }

        return jobs;
    }

    public Task<ScheduledJob> PayAsync(long orderId, Payment payment, CancellationToken cancellationToken) =>
        bot.ScheduleOrderPaidAsync(orderId, new JobOptions { LeadId = payment.LeadId }, cancellationToken);

    public Task<ScheduledJob> SubscribeAsync(Subscription subscription, CancellationToken cancellationToken) =>
        bot.ScheduleDigestAsync(new JobOptions { LeadId = subscription.LeadId, RepeatEvery = subscription.Every }, cancellationToken);
}
