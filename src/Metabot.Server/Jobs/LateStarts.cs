using System.Data.Common;
using System.Threading.Channels;
using Metabot.Server.Logging;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Metabot.Server.Jobs;

// Jobs that are stored and that the scheduler could not take, because the disk was full or locked between the two. Those
// that are left when the server ends JobRecovery finds at the next start.
internal sealed class LateStarts(ISchedulerFactory schedulers, RepeatedTrouble trouble, ILogger<LateStarts> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<ITrigger> _triggers = Channel.CreateUnbounded<ITrigger>();

    public void Add(ITrigger trigger, Exception why)
    {
        if (trouble.IsNew("the scheduler cannot take jobs"))
        {
            logger.LogDelay(trigger.Key.Name, why.GetBaseException().Message);
        }

        _triggers.Writer.TryWrite(trigger);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var trigger in _triggers.Reader.ReadAllAsync(stoppingToken))
        {
            while (!await TryStartAsync(trigger, stoppingToken))
            {
                await Task.Delay(Pause, TimeProvider.System, stoppingToken);
            }
        }
    }

    private async Task<bool> TryStartAsync(ITrigger trigger, CancellationToken cancellationToken)
    {
        try
        {
            var scheduler = await schedulers.GetScheduler(cancellationToken);
            await scheduler.ScheduleTrigger(trigger, TriggerConflict.Keep, cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is SchedulerException or DbException)
        {
            return false;
        }
    }
}
