using System.Reflection;
using Flurl.Http;

namespace Metabot.Client.Flurl;

// Flurl.Http 2 leaves redirects to HttpClientHandler, which sends the token along; 3 and 4 follow them without our headers.
// Found by name, because version 4 has no such property any more.
internal static class FlurlRedirects
{
    private static readonly PropertyInfo? Handler = typeof(IFlurlClient).GetProperty("HttpMessageHandler", typeof(HttpMessageHandler));

    public static void SwitchOff(IFlurlClient client)
    {
        if (Handler?.GetValue(client) is HttpClientHandler { AllowAutoRedirect: true } handler)
        {
            TrySwitchOff(handler);
        }
    }

    private static void TrySwitchOff(HttpClientHandler handler)
    {
        try
        {
            handler.AllowAutoRedirect = false;
        }
        catch (InvalidOperationException)
        {
            // It has sent something already and is read-only; an answer from elsewhere is refused all the same.
        }
    }
}
