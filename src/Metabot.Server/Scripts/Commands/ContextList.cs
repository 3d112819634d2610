using Metabot.Server.Json;

namespace Metabot.Server.Scripts.Commands;

// Names end with a comma or a semicolon (the platform's documentation).
internal static class ContextList
{
    public static IReadOnlyList<string> Read(JsonFields fields, string name)
    {
        if (fields.NotBlank(name) is not { } text)
        {
            return [];
        }

        var contexts = text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (contexts.Length == 0)
        {
            fields.Refuse(name, $"{name} has no context; write names with commas between them");
        }

        return contexts;
    }
}
