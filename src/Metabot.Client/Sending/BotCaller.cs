using Metabot.Answers;
using Metabot.Transport;

namespace Metabot.Sending;

// Sends one call after another as one API user. The one place where a transport's own exceptions become ours.
internal sealed class BotCaller(IBotTransport transport, KeyValuePair<string, string> token)
{
    public const string IdempotencyKey = "Idempotency-Key";

    private readonly KeyValuePair<string, string>[] _headers = [token, new("Accept", "application/json")];

    // Lets go of the body. Any status is an answer.
    public async Task<BotTransportResponse> SendAsync(HttpMethod method, Uri address, PooledBody? body, string? idempotencyKey, CancellationToken cancellationToken)
    {
        BotTransportResponse response;
        try
        {
            response = await transport.SendAsync(new BotTransportRequest(method, address, body, HeadersWith(idempotencyKey)), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("the call was cancelled; what it asked for may have been done", failure, cancellationToken);
        }
        catch (Exception failure) when (failure is not MetabotException)
        {
            throw NoAnswer.From(address, failure);
        }
        finally
        {
            body?.Release();
        }

        return ForeignAnswer.Is(address, response.Address) ? throw ForeignAnswer.Refuse(address, response.Address!) : response;
    }

    private KeyValuePair<string, string>[] HeadersWith(string? idempotencyKey) =>
        idempotencyKey is null ? _headers : [.. _headers, new(IdempotencyKey, idempotencyKey)];
}
