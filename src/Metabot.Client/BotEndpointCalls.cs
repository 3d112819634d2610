using System.Text.Json;
using Metabot.Sending;

namespace Metabot;

/// <summary>Calls of endpoints that are only known at run time. Where they are known while coding, annotate a record with <see cref="BotEndpointAttribute"/>.</summary>
public static class BotEndpointCalls
{
    /// <summary>Calls an endpoint by its alias.</summary>
    /// <param name="bot">The bot to call.</param>
    /// <param name="alias">The endpoint's alias, for example <c>register_lead</c> or <c>cjm/import</c>.</param>
    /// <param name="paramsJson">The input as UTF-8 text of one JSON object, sent as it is; empty for none (wire field <c>script_request_params</c>).</param>
    /// <param name="cancellationToken">Stops waiting; the endpoint may have run all the same.</param>
    /// <returns>The answer, independent of everything else.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="bot"/> is null.</exception>
    /// <exception cref="JobValidationException">The alias or the input can never be right; nothing was sent.</exception>
    /// <exception cref="BotApiException">The server refused the call, or its answer is no JSON.</exception>
    /// <exception cref="BotConnectionException">No answer came.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Task<JsonElement> CallAsync(
        this IBotClient bot, string alias, ReadOnlyMemory<byte> paramsJson = default, CancellationToken cancellationToken = default) =>
        (bot ?? throw new ArgumentNullException(nameof(bot))).CallAsync(new NamedEndpoint(alias, paramsJson), cancellationToken);
}
