using Metabot;
using Microsoft.Extensions.Options;

namespace WebShop;

/// <summary>Has the bot remind of unpaid orders every night.</summary>
/// <remarks>
/// A job for each night, rather than one that repeats: a periodic job lives in the bot until it is stopped, so that every restart of the shop would add another one.
/// </remarks>
internal sealed partial class NightlyReminder(IBotClient bot, IOptions<ShopOptions> shop, TimeProvider time, ILogger<NightlyReminder> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var next = FirstNight(); ; next = next.AddDays(1))
        {
            LogNext(next);
            await Task.Delay(next - time.GetUtcNow(), time, stoppingToken);
            await RemindAsync(next, stoppingToken);
        }
    }

    private DateTimeOffset FirstNight()
    {
        var now = time.GetUtcNow();
        var today = new DateTimeOffset(now.Date, TimeSpan.Zero) + shop.Value.NightlyAt.ToTimeSpan();
        return today > now ? today : today.AddDays(1);
    }

    private async Task RemindAsync(DateTimeOffset night, CancellationToken cancellationToken)
    {
        try
        {
            var job = await bot.ScheduleUnpaidOrdersAsync(DateOnly.FromDateTime(night.Date), cancellationToken: cancellationToken);
            LogScheduled(job.JobId);
        }
        catch (MetabotException refusal)
        {
            // A night without a reminder must not be the last one with it.
            LogRefused(refusal);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The next reminder of unpaid orders is due at {Next:u}")]
    private partial void LogNext(DateTimeOffset next);

    [LoggerMessage(2, LogLevel.Information, "The bot reminds of unpaid orders in job {JobId}")]
    private partial void LogScheduled(long? jobId);

    [LoggerMessage(3, LogLevel.Error, "The bot was not told to remind of unpaid orders")]
    private partial void LogRefused(MetabotException refusal);
}
