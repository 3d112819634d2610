using System.Text;
using System.Text.Json;
using Metabot.Rules;
using Metabot.Server.Jobs;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Metabot.Server.Http;

// A bot's own endpoints, with the address and the envelope of public code that calls the platform.
internal static class CallEndpoints
{
    private const string Params = "script_request_params";

    private static readonly IReadOnlyList<BodyField> Fields =
    [
        new(Params, "object", new Dictionary<string, object> { ["phone"] = "+7 912 000-00-00" }, FieldSource.Platform, "The endpoint's input: script_request_params, or request, in its JavaScript."),
    ];

    public static void Map(RouteGroupBuilder bot) =>
        bot.MapPost("/call/{**alias}", CallAsync)
            .Describe("callEndpoint", "Endpoints", "Call one of the bot's own endpoints", "Its JavaScript makes the answer, any JSON. Whether something failed the endpoint says in its own way; an error in its JavaScript is status 422, and nothing is changed (this project's decision).")
            .WithBody("CallEndpoint", Fields)
            .Produces<JsonElement>()
            .RefusesWith(400, 404, 413, 415, 422, 503);

    private static async Task<IResult> CallAsync(HttpRequest request, BotDefinition bot, EndpointRunner runner, CancellationToken cancellationToken)
    {
        var endpoint = Find(bot, (string?)request.RouteValues["alias"] ?? "");
        var errors = new FieldErrors("body");
        var input = new JsonFields(await BodyReader.ReadAsync(request, cancellationToken), errors, [Params]).Members(Params);
        errors.ThrowIfAny();
        return TypedResults.Text(JsonText.Write(await runner.RunAsync(bot, endpoint, input)), "application/json", Encoding.UTF8);
    }

    private static EndpointDefinition Find(BotDefinition bot, string alias)
    {
        if (bot.Endpoints.TryGetValue(alias, out var endpoint))
        {
            return endpoint;
        }

        var hint = NearestName.Find(alias, bot.Endpoints.Keys) is { } nearest ? $"; did you mean '{nearest}'?" : "";
        throw RequestRefusedException.NotFound("alias", $"the bot has no endpoint '{Excerpt.Cut(alias)}'{hint}");
    }
}
