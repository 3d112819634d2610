using System.Globalization;

namespace Metabot.Server.Json;

// The shared rule messages are composite formats.
internal static class RuleText
{
    public static string Fill(string format, params object?[] arguments) => string.Format(CultureInfo.InvariantCulture, format, arguments);
}
