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

    private static readonly Dictionary<string, string> Tags = new()
    {
        ["Jobs"] = "What the bot shall do, and what became of it.",
        ["Endpoints"] = "Calls that the bot answers itself.",
        ["Leads"] = "The bot's end users.",
        ["Tickets"] = "Rows of the bot's data model.",
        ["Messages"] = "What is said to and fro.",
        ["Persons"] = "Cards of the people behind the leads.",
        ["Tables"] = "The bot's own tables.",
        ["Bot"] = "The bot itself.",
    };

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
        options.AddDocumentTransformer(async (document, context, _) =>
        {
            Describe(document);
            await ApiExamples.WriteAsync(document, context.ApplicationServices);
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
            Contact = new OpenApiContact { Name = "Metabot.Generators" },
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Tags = new HashSet<OpenApiTag>(Tags.Select(tag => new OpenApiTag { Name = tag.Key, Description = tag.Value }));
        foreach (var server in document.Servers ?? [])
        {
            server.Url = server.Url?.TrimEnd('/');
        }

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
