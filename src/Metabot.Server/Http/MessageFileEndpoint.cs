using Metabot.Server.Channels;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;

namespace Metabot.Server.Http;

// By the message and not by a path, so that only what the bot sent can be read.
internal static class MessageFileEndpoint
{
    private const string Unknown = "application/octet-stream";

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    public static void Map(RouteGroupBuilder bot) => bot
        .MapGet("/messages/{messageId}/file", OpenAsync)
        .Describe("getMessageFile", "Messages", "Read a message's file", "The picture or file of the bot's folder that the message brought; parts of it by the header Range (this project's decision).")
        .Produces<Stream>(contentType: Unknown)
        .RefusesWith(404);

    private static async Task<PhysicalFileHttpResult> OpenAsync(HttpRequest request, BotDb db, BotDefinition bot, CancellationToken cancellationToken)
    {
        var message = await db.FindSent(bot.Id).FindRowAsync(request, bot, "messageId", cancellationToken);
        var file = message.Content switch
        {
            ImageMessage image => image.File,
            FileMessage document => document.File,
            _ => throw RequestRefusedException.NotFound("messageId", $"message {message.Id} has no file"),
        };
        return file.Address is { } elsewhere
            ? throw RequestRefusedException.NotFound("messageId", $"the file of message {message.Id} is at {elsewhere}")
            : Send(bot, file) ?? throw RequestRefusedException.NotFound("messageId", $"the bot's folder has no '{file.Source}' any more");
    }

    private static PhysicalFileHttpResult? Send(BotDefinition bot, MessageFile file) =>
        BotFile.Find(bot.Folder, file.Source) is { } path
            ? TypedResults.PhysicalFile(
                path,
                ContentTypes.TryGetContentType(path, out var type) ? type : Unknown,
                file.ShownName,
                lastModified: new DateTimeOffset(File.GetLastWriteTimeUtc(path)),
                enableRangeProcessing: true)
            : null;
}
