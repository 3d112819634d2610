using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Server.Json;
using Microsoft.OpenApi;

namespace Metabot.Server.Http;

// One operation of the OpenAPI document: its parameters and its body.
internal static class ApiOperation
{
    // All others are ids.
    private static readonly Dictionary<string, string> TextExamples = new() { ["alias"] = "register_lead", ["table"] = "orders" };

    private static readonly Dictionary<string, string> RouteMeanings = new()
    {
        ["botId"] = "The bot's id.",
        ["jobId"] = "The job's id.",
        ["leadId"] = "The lead's id.",
        ["messageId"] = "The message's id.",
        ["ticketId"] = "The ticket's id.",
        ["personId"] = "The person's id.",
        ["table"] = "The table's name.",
        ["alias"] = "The endpoint's alias; it may have slashes.",
    };

    public static void Describe(OpenApiOperation operation, IList<object> metadata, string path, OpenApiDocument document)
    {
        operation.Parameters =
        [
            .. RouteParameters(path),
            .. metadata.OfType<QueryDescription>().SelectMany(query => query.Fields).Select(field => Parameter(field, document)),
            .. metadata.OfType<HeaderDescription>().Select(Parameter),
        ];
        if (metadata.OfType<BodyDescription>().SingleOrDefault() is { } body)
        {
            document.AddComponent(body.Name, Schema(body));
            operation.RequestBody = Body(new OpenApiSchemaReference(body.Name, document), Example(body.Example));
        }

        if (metadata.OfType<BodiesDescription>().SingleOrDefault() is { } bodies)
        {
            var schema = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchemaReference(bodies.Name, document) };
            operation.RequestBody = Body(schema, new JsonArray(Example(Jobs.JobFields.Example)));
        }
    }

    private static IEnumerable<IOpenApiParameter> RouteParameters(string path) =>
        path.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}', '*')).Select(name => new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Path,
            Required = true,
            Description = RouteMeanings[name],
            Schema = TextExamples.TryGetValue(name, out var example)
                ? new OpenApiSchema { Type = JsonSchemaType.String, Examples = [example] }
                : new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Examples = [1] },
        });

    private static OpenApiParameter Parameter(QueryField field, OpenApiDocument document) => new()
    {
        Name = field.Name,
        In = ParameterLocation.Query,
        Description = field.Meaning,
        Schema = field.Schema(document),
    };

    private static OpenApiParameter Parameter(HeaderDescription header) => new()
    {
        Name = header.Name,
        In = ParameterLocation.Header,
        Description = header.Meaning,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 200 },
    };

    private static OpenApiRequestBody Body(IOpenApiSchema schema, JsonNode example) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = schema, Example = example } },
    };

    private static OpenApiSchema Schema(BodyDescription body) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = body.Fields.ToDictionary(field => field.Name, Property),
        Required = body.Fields.Where(field => field.Required).Select(field => field.Name).ToHashSet(),
        AdditionalPropertiesAllowed = false,
    };

    // Null counts as absent, and generated clients that send every field send null for what they do not set.
    private static IOpenApiSchema Property(BodyField field)
    {
        var type = Enum.Parse<JsonSchemaType>(field.Type, ignoreCase: true);
        return new OpenApiSchema
        {
            Type = field.Required ? type : type | JsonSchemaType.Null,
            Format = field.Type == "integer" ? field.Name.EndsWith("_sec", StringComparison.Ordinal) ? "int32" : "int64" : null,
            AdditionalPropertiesAllowed = true,
            Description = $"[{(field.Source == FieldSource.Platform ? "the platform's documentation" : "this project's decision")}] {field.Meaning}",
            Examples = [Value(field)!],
        };
    }

    private static JsonObject Example(IReadOnlyList<BodyField> fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, Value(field))));

    private static JsonNode? Value(BodyField field) => JsonSerializer.SerializeToNode(field.Example, JsonText.Readable);
}
