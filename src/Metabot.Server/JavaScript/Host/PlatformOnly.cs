using Metabot.Server.Storage;

namespace Metabot.Server.JavaScript.Host;

internal static class PlatformOnly
{
    public static string Message(string what, string why) => $"{what} works on the platform only: {why}";
}
