using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Server.Http.Tokens;
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
        options.CreateSchemaReferenceId = type => SchemaName(type.Type) ?? OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Complete(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            ApiOperation.Describe(operation, context.Description.ActionDescriptor.EndpointMetadata, context.Description.RelativePath ?? "", context.Document!);
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            Describe(document);
            return Task.CompletedTask;
        });
    }

    // JobView is Job to whoever reads the document.
    private static string? SchemaName(Type type) => type == typeof(ProblemDetails) ? "Problem"
        : type.Namespace == typeof(JobView).Namespace && type.Name.EndsWith("View", StringComparison.Ordinal) ? type.Name[..^"View".Length]
        : null;

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
            Description = "Control a bot from outside by scheduling jobs and calling its endpoints. Errors are problem details with the wire field at fault.",
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
}
