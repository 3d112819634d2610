using Metabot.Server.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Metabot.Server.Http;

// Example is what a first call could send: some of the fields.
internal sealed record BodyDescription(string Name, IReadOnlyList<BodyField> Fields, IReadOnlyList<BodyField> Example);

// An array of what another endpoint takes one of.
internal sealed record BodiesDescription(string Name);

internal sealed record HeaderDescription(string Name, string Meaning);

internal sealed record QueryDescription(IReadOnlyList<QueryField> Fields);

// What the OpenAPI document says of an endpoint; ApiDocument reads it back.
internal static class EndpointDescriptions
{
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string name, string tag, string summary, string description) =>
        endpoint.WithName(name).WithTags(tag).WithSummary(summary).WithDescription(description);

    public static RouteHandlerBuilder WithBody(this RouteHandlerBuilder endpoint, string name, IReadOnlyList<BodyField> fields) => endpoint.WithBody(name, fields, fields);

    public static RouteHandlerBuilder WithBody(this RouteHandlerBuilder endpoint, string name, IReadOnlyList<BodyField> fields, IReadOnlyList<BodyField> example) =>
        endpoint.WithMetadata(new BodyDescription(name, fields, example));

    public static RouteHandlerBuilder WithBodyOf(this RouteHandlerBuilder endpoint, string name) => endpoint.WithMetadata(new BodiesDescription(name));

    public static RouteHandlerBuilder WithHeader(this RouteHandlerBuilder endpoint, string name, string meaning) =>
        endpoint.WithMetadata(new HeaderDescription(name, meaning));

    public static RouteHandlerBuilder WithQuery(this RouteHandlerBuilder endpoint, params QueryField[] fields) =>
        endpoint.WithMetadata(new QueryDescription(fields));

    // The oldest first, from a row on.
    public static RouteHandlerBuilder ProducesPage<TView>(this RouteHandlerBuilder endpoint, params QueryField[] filters) => endpoint
        .WithQuery([.. filters, QueryField.AfterId, QueryField.Limit])
        .Produces<IReadOnlyList<TView>>()
        .RefusesWith(400, 404);

    // From a body that is read.
    public static RouteHandlerBuilder ProducesNew<TView>(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<TView>(StatusCodes.Status201Created)
        .RefusesWith(400, 404, 413, 415, 503);

    public static RouteHandlerBuilder ProducesChanged<TView>(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<TView>()
        .RefusesWith(400, 404, 413, 415, 503);

    public static RouteHandlerBuilder RefusesWith(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses.Append(StatusCodes.Status401Unauthorized).Append(StatusCodes.Status403Forbidden).Append(StatusCodes.Status429TooManyRequests))
        {
            endpoint.ProducesProblem(status);
        }

        return endpoint;
    }
}
