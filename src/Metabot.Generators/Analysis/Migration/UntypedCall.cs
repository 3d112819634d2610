using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Migration;

// A call that posts a job without a contract.
internal sealed record UntypedCall(IInvocationOperation Call, JobBody Body)
{
    public static UntypedCall? Of(IInvocationOperation call)
    {
        var origins = new Origins();
        var url = new ScheduleUrl(origins);
        return url.IsGivenTo(call) && new BodyFinder(origins, url).Find(call) is { IsOfJob: true } body && origins.Hold() ? new(call, body) : null;
    }
}
