using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Server.Http.Tokens;
using Metabot.Server.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Metabot.Server.Http;

// The OpenAPI document from the very lists that the requests are read by.
internal static class ApiDocument
{
    public const string Path = "/api/docs/openapi.json";

    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            Describe(document);
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Complete(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            Describe(operation, context.Description.ActionDescriptor.EndpointMetadata, context.Description.RelativePath ?? "");
            return Task.CompletedTask;
        });
    }

    private static void Complete(OpenApiSchema schema, Type type)
    {
        if (type == typeof(ProblemDetails))
        {
            ProblemSchema.Complete(schema);
        }
        else if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
        }
    }

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Bot API",
            Version = "1",
            Description = "Control a bot from outside by scheduling jobs. Errors are problem details with the wire field at fault.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [TokenAuthentication.SchemeName] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = TokenAuthentication.Header,
                Description = "The token as it is (the platform's documentation). Authorization: Bearer <token> works as well, because public callers of the platform send it.",
            },
        };
        var token = new OpenApiSecuritySchemeReference(TokenAuthentication.SchemeName, document);
        document.Security = [new OpenApiSecurityRequirement { [token] = [] }];
    }

    private static void Describe(OpenApiOperation operation, IList<object> metadata, string path)
    {
        operation.Parameters = [.. RouteIds(path), .. metadata.OfType<QueryDescription>().SelectMany(query => query.Fields).Select(Parameter)];
        if (metadata.OfType<BodyDescription>().SingleOrDefault() is { } body)
        {
            operation.RequestBody = Body(body);
        }
    }

    private static IEnumerable<IOpenApiParameter> RouteIds(string path) =>
        path.Split('/').Where(part => part.StartsWith('{')).Select(part => new OpenApiParameter
        {
            Name = part.Trim('{', '}'),
            In = ParameterLocation.Path,
            Required = true,
            Schema = new OpenApiSchema { Type = JsonSchemaType.Integer },
        });

    private static OpenApiParameter Parameter(QueryField field) => new()
    {
        Name = field.Name,
        In = ParameterLocation.Query,
        Description = field.Meaning,
        Schema = new OpenApiSchema { Type = JsonSchemaType.Integer },
    };

    private static OpenApiRequestBody Body(BodyDescription body) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/json"] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = body.Fields.ToDictionary(field => field.Name, Property),
                    Required = body.Fields.Where(field => field.Required).Select(field => field.Name).ToHashSet(),
                    AdditionalPropertiesAllowed = false,
                },
                Example = new JsonObject(body.Example.Select(field => KeyValuePair.Create(field.Name, Example(field)))),
            },
        },
    };

    private static IOpenApiSchema Property(BodyField field) => new OpenApiSchema
    {
        Type = Enum.Parse<JsonSchemaType>(field.Type, ignoreCase: true),
        Description = $"[{(field.Source == FieldSource.Platform ? "the platform's documentation" : "this project's decision")}] {field.Meaning}",
        Examples = [Example(field)!],
    };

    private static JsonNode? Example(BodyField field) => JsonSerializer.SerializeToNode(field.Example, JsonText.Readable);
}
