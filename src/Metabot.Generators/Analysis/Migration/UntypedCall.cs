using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Migration;

// A call that posts a job, or the input of an endpoint, without a contract. Alias is null for a job.
internal sealed record UntypedCall(IInvocationOperation Call, JobBody Body, string? Alias)
{
    public static UntypedCall? Read(IInvocationOperation call)
    {
        var origins = new Origins();
        var url = new BotUrl(origins);
        if (url.FindIn(call) is not { Alias: var alias } || new BodyFinder(origins, url).Find(call) is not { } found)
        {
            return null;
        }

        var body = alias is null ? found : found with { Known = WireFields.OfEndpoint };
        return body.IsOfBot && origins.Hold() ? new(call, body, alias) : null;
    }
}
