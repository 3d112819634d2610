using System.Text.Json.Nodes;
using Metabot.Server.Manifest;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Metabot.Server.Http;

// Examples that succeed: they name what this very server has.
internal static class ApiExamples
{
    public static async Task WriteAsync(OpenApiDocument document, IServiceProvider services)
    {
        var bot = services.GetRequiredService<LoadedBots>().All.First();
        await using var db = await services.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContextAsync();
        var lead = await db.Leads.Where(row => row.BotId == bot.Id).OrderBy(row => row.Id).Select(row => (long?)row.Id).FirstOrDefaultAsync();
        var script = bot.Scripts.FirstOrDefault()?.Code;
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations!.Values))
        {
            WriteParameters(operation, new() { ["botId"] = bot.Id, ["leadId"] = lead });
            foreach (var example in ExamplesOf(operation))
            {
                WriteBody(example, script, lead);
            }
        }
    }

    private static void WriteParameters(OpenApiOperation operation, Dictionary<string, long?> ids)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (ids.GetValueOrDefault(parameter.Name ?? "") is { } id && parameter.Schema is OpenApiSchema schema)
            {
                schema.Examples = [id];
                schema.Default = parameter.Name == "botId" ? id : null;
            }
        }
    }

    private static IEnumerable<JsonObject> ExamplesOf(OpenApiOperation operation) =>
        (operation.RequestBody?.Content?.Values ?? []).SelectMany(media => media.Example switch
        {
            JsonObject one => [one],
            JsonArray several => several.OfType<JsonObject>(),
            _ => [],
        });

    // A lead that does not exist yet is left out.
    private static void WriteBody(JsonObject example, string? script, long? lead)
    {
        if (example.ContainsKey("script_code") && script is not null)
        {
            example["script_code"] = script;
        }

        if (example.Remove("lead_id") && lead is { } id)
        {
            example["lead_id"] = id;
        }
    }
}
