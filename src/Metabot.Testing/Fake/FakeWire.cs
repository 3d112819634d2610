namespace Metabot.Testing.Fake;

// Takes one call of a real client: keeps it and answers as told.
internal sealed class FakeWire(CallDraft draft, CallLog log, Func<FakeAnswer> findAnswer, Func<long> nextJobId, TimeProvider time) : IBotTransport
{
    // What the bot was told to fail with; the client would report it as a broken connection.
    public Exception? Failure { get; private set; }

    public async Task<BotTransportResponse> SendAsync(BotTransportRequest request, CancellationToken cancellationToken)
    {
        log.Add(draft, FindPath(request.Address), request.Body);
        var answer = findAnswer();
        await answer.WaitAsync(time, cancellationToken);
        if (answer.Failure is { } failure)
        {
            Failure = answer.IsConnectionLost ? null : failure;
            throw failure;
        }

        return answer.ToResponse(nextJobId);
    }

    // Behind …/bots/{botId}/.
    private static string FindPath(Uri address) => string.Concat(address.Segments[3..]);
}
