using Flurl.Http;

namespace Metabot.Client.Flurl;

/// <summary>Sends calls through Flurl.Http, version 2.4.2 to 4.</summary>
/// <remarks>
/// The Flurl client's settings, time-out and event handlers hold; only its throwing on error statuses is off, and redirects are not
/// followed: they would carry the token to whatever host they name. With Flurl.Http 3 and 4 that is so for these calls only. With
/// version 2 it is switched off on the client's handler, for all that the client sends, and needs a handler of type
/// <see cref="HttpClientHandler"/> that has sent nothing yet: give a Flurl client that has called before, or that has an
/// <c>HttpClient</c> or a handler of your own, an <c>HttpClientHandler</c> with <c>AllowAutoRedirect = false</c>. An answer from
/// another scheme, host or port than the one called is never a success but a <see cref="BotApiException"/>.
/// </remarks>
public sealed class FlurlTransport : IBotTransport
{
    // Lazy, so that an unknown Flurl.Http gives its own message each time instead of a TypeInitializationException.
    private static readonly Lazy<FlurlSend<IFlurlRequest>> Send = new(FlurlSend.Bind<IFlurlRequest>);

    private readonly IFlurlClient _client;
    private readonly FlurlSend<IFlurlRequest> _send;

    /// <summary>Makes the transport.</summary>
    /// <param name="client">Stays the caller's; it is not disposed here. See the remarks on redirects.</param>
    /// <exception cref="NotSupportedException">The version of Flurl.Http that is loaded sends in a way this package does not know.</exception>
    public FlurlTransport(IFlurlClient client)
    {
        _client = client ?? throw new ArgumentNullException(nameof(client));
        _send = Send.Value;
        FlurlRedirects.SwitchOff(client);
    }

    /// <inheritdoc/>
    public async Task<BotTransportResponse> SendAsync(BotTransportRequest request, CancellationToken cancellationToken)
    {
        // Flurl.Http 2 asks Uri.IsWellFormedUriString whether its first part is an address, and that takes one with %D0%B7/a%3Fb for none.
        var flurl = _client.Request(request.Address.GetLeftPart(UriPartial.Authority), request.Address.PathAndQuery).AllowAnyHttpStatus();
        FlurlRedirects.SwitchOff(flurl);
        foreach (var header in request.Headers)
        {
            flurl.WithHeader(header.Key, header.Value);
        }

        using var content = request.CreateContent();
        using var response = await _send(flurl, request.Method, content, cancellationToken).ConfigureAwait(false);
        return await BotTransportResponse.FromAsync(request, response, cancellationToken).ConfigureAwait(false);
    }
}
