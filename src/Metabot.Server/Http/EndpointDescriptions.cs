using Metabot.Server.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Metabot.Server.Http;

// Example is what a first call could send: some of the fields.
internal sealed record BodyDescription(IReadOnlyList<BodyField> Fields, IReadOnlyList<BodyField> Example);

internal sealed record QueryDescription(IReadOnlyList<QueryField> Fields);

// What the OpenAPI document says of an endpoint; ApiDocument reads it back.
internal static class EndpointDescriptions
{
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string tag, string summary, string description) =>
        endpoint.WithTags(tag).WithSummary(summary).WithDescription(description);

    public static RouteHandlerBuilder WithBody(this RouteHandlerBuilder endpoint, IReadOnlyList<BodyField> fields) => endpoint.WithBody(fields, fields);

    public static RouteHandlerBuilder WithBody(this RouteHandlerBuilder endpoint, IReadOnlyList<BodyField> fields, IReadOnlyList<BodyField> example) =>
        endpoint.WithMetadata(new BodyDescription(fields, example));

    public static RouteHandlerBuilder WithQuery(this RouteHandlerBuilder endpoint, params QueryField[] fields) =>
        endpoint.WithMetadata(new QueryDescription(fields));

    public static RouteHandlerBuilder RefusesWith(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses.Append(StatusCodes.Status401Unauthorized).Append(StatusCodes.Status403Forbidden).Append(StatusCodes.Status429TooManyRequests))
        {
            endpoint.ProducesProblem(status);
        }

        return endpoint;
    }
}
