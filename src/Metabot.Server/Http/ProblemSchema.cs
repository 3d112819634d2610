using Metabot.Server.Storage;
using Microsoft.OpenApi;

namespace Metabot.Server.Http;

// What ProblemHandler adds to problem details, in the OpenAPI document.
internal static class ProblemSchema
{
    public static void Complete(OpenApiSchema problem)
    {
        problem.Properties ??= new Dictionary<string, IOpenApiSchema>();
        foreach (var (name, schema) in Place())
        {
            problem.Properties[name] = schema;
        }

        problem.Properties["errors"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Description = "Every fault, where there is more than one.",
            Items = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema>(Place()) { ["message"] = Message } },
        };
    }

    private static OpenApiSchema Message => new() { Type = JsonSchemaType.String, Description = "What is wrong and what would be right." };

    private static Dictionary<string, IOpenApiSchema> Place() => new()
    {
        ["field"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The wire field at fault." },
        ["line"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "Where in the field's JavaScript, from 1." },
        ["column"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "Where in the line, from 1." },
    };
}
