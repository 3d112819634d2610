using System.Reflection;
using Flurl.Http;

namespace Metabot.Client.Flurl;

// A redirect would carry the token elsewhere, or lose it and the body on the way. Flurl.Http 2 leaves redirects to HttpClientHandler,
// 3 and 4 follow them themselves. Each way is found by name, because the other versions have no such member.
internal static class FlurlRedirects
{
    private static readonly PropertyInfo? Handler = typeof(IFlurlClient).GetProperty("HttpMessageHandler", typeof(HttpMessageHandler));

    private static readonly Func<IFlurlRequest, bool, IFlurlRequest>? WithAutoRedirect =
        (Func<IFlurlRequest, bool, IFlurlRequest>?)typeof(SettingsExtensions).GetMethod("WithAutoRedirect")
            ?.MakeGenericMethod(typeof(IFlurlRequest))
            .CreateDelegate(typeof(Func<IFlurlRequest, bool, IFlurlRequest>));

    // Version 2: for all that the client sends.
    public static void SwitchOff(IFlurlClient client)
    {
        if (Handler?.GetValue(client) is HttpClientHandler { AllowAutoRedirect: true } handler)
        {
            TrySwitchOff(handler);
        }
    }

    // Versions 3 and 4: for this request only.
    public static void SwitchOff(IFlurlRequest request) => WithAutoRedirect?.Invoke(request, false);

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
