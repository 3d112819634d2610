using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Metabot.Answers;
using Metabot.Sending;
using Metabot.Transport;

namespace Metabot;

/// <content>How the server's own endpoints are called.</content>
public sealed partial class BotClient
{
    private async Task<T> SendAsync<T>(HttpMethod method, string path, PooledBody? body, JsonTypeInfo<T> answer, CancellationToken cancellationToken)
        where T : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        var response = await _caller.SendAsync(method, _addresses.Find(path), body, idempotencyKey: null, cancellationToken).ConfigureAwait(false);
        AnswerBody.DemandSuccess(response);
        try
        {
            return JsonSerializer.Deserialize(AnswerBody.Json(response), answer) ?? throw AnswerBody.Unreadable(response, typeof(T).Name);
        }
        catch (JsonException)
        {
            throw AnswerBody.Unreadable(response, typeof(T).Name);
        }
    }

    // Page after page: an empty one is the last.
    private async IAsyncEnumerable<T> ListAsync<T>(
        Func<string, string> pathAfter, JsonTypeInfo<IReadOnlyList<T>> answer, Func<T, long> idOf, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var after = 0L; ;)
        {
            var page = await SendAsync(HttpMethod.Get, pathAfter(after.ToString(CultureInfo.InvariantCulture)), body: null, answer, cancellationToken).ConfigureAwait(false);
            if (page.Count == 0 || idOf(page[page.Count - 1]) <= after)
            {
                yield break;
            }

            foreach (var item in page)
            {
                yield return item;
            }

            after = idOf(page[page.Count - 1]);
        }
    }
}
