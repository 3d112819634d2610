using System.Globalization;
using Metabot.Rules;
using Metabot.Server.Json;
using Microsoft.AspNetCore.Http;

namespace Metabot.Server.Http;

// A whole number in the query string.
internal sealed record QueryField(string Name, long Minimum, long Maximum, string Meaning)
{
    public static readonly QueryField AfterId = new("after_id", 0, long.MaxValue, "Only rows with a greater id; to read on from where the last answer ended.");
    public static readonly QueryField Limit = new("limit", 1, 1_000, "How many rows at most; 100 when absent.");
    public static readonly QueryField LeadId = new("lead_id", 1, long.MaxValue, "Only messages for this lead.");
    public static readonly QueryField Runs = new("runs", 0, int.MaxValue, "With wait_sec: how many finished runs to wait for; 1 when absent.");
    public static readonly QueryField WaitSec = new(
        "wait_sec", 0, 60, "Long poll: the answer comes when the job has that many finished runs or is in a final status, at the latest after so many seconds.");

    public long? Read(HttpRequest request)
    {
        var text = request.Query[Name].ToString();
        if (text.Length == 0)
        {
            return null;
        }

        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return isNumber && number >= Minimum && number <= Maximum
            ? number
            : throw RequestRefusedException.BadRequest(Name, $"{Name} must be a whole number from {Minimum} to {Maximum}; got '{Excerpt.Of(text)}'");
    }

    // A name that the endpoint does not know would change nothing without a word.
    public static async ValueTask<object?> CheckNames(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var known = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<QueryDescription>()?.Fields.Select(field => field.Name).ToList() ?? [];
        return request.Query.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown
            ? throw RequestRefusedException.BadRequest(Excerpt.Of(unknown), NearestName.Unknown("query field", unknown, known))
            : await next(context);
    }

    public static int ReadLimit(HttpRequest request) => (int)(Limit.Read(request) ?? 100);
}
