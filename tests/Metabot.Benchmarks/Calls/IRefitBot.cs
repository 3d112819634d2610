using Metabot.Benchmarks.Body;
using Refit;

namespace Metabot.Benchmarks.Calls;

public interface IRefitBot
{
    [Post("/bots/{botId}/jobs/schedule")]
    Task<Answer> ScheduleAsync(long botId, [Body] OrderBody body);
}
