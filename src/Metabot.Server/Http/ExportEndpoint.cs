using Metabot.Server.Scripts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Metabot.Server.Http;

internal static class ExportEndpoint
{
    public static void Map(RouteGroupBuilder bot) =>
        bot.MapGet("/export", Export)
            .Describe("exportBot", "Bot", "Export the bot", "The bot as one document: bot.json with its files; leads are not part of it. 'metabot import' makes a folder of it (the document's form is this project's decision).")
            .Produces<object>()
            .RefusesWith(404, 409);

    private static ContentHttpResult Export(BotDefinition bot) => TypedResults.Text(BotDocument.Export(bot).Write(), "application/json");
}
