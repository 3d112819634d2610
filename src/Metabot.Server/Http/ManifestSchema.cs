using Metabot.Server.Manifest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Metabot.Server.Http;

// The JSON Schema of bot.json under an address of its own, for "$schema" and for whoever reads along; it needs no token.
internal static class ManifestSchema
{
    private const string Name = "bot.schema.json";

    public static void Map(IEndpointRouteBuilder app) => app
        .MapGet("/" + Name, () => TypedResults.Text(BotSchema.Write(), "application/schema+json"))
        .ExcludeFromDescription();
}
