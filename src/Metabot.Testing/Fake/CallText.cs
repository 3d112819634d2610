using System.Globalization;

namespace Metabot.Testing.Fake;

// The words of messages. Each is to say enough to see what went wrong without a debugger.
internal static class CallText
{
    private const int LongestBody = 300;
    private const int MostCalls = 50;

    public static string Describe(BotCall call)
    {
        var what = call.Target?.ToString() ?? $"endpoint \"{call.Alias}\"";
        var json = call.Json;
        return string.Create(CultureInfo.InvariantCulture, $"{call.Number}. {what} {(json.Length > LongestBody ? json[..LongestBody] + "…" : json)}");
    }

    // "one call with WelcomeParams", "no call"
    public static string Expected(string count, Type? contract) => contract is null ? $"expected {count}" : $"expected {count} with {Name(contract)}";

    public static string List(IReadOnlyList<BotCall> calls)
    {
        if (calls.Count == 0)
        {
            return "the bot was sent nothing";
        }

        var lines = calls.Take(MostCalls).Select(call => "\n  " + Describe(call));
        var rest = calls.Count > MostCalls ? string.Create(CultureInfo.InvariantCulture, $"\n  and {calls.Count - MostCalls} more") : "";
        return $"the bot was sent:{string.Concat(lines)}{rest}";
    }

    public static string Name(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}
