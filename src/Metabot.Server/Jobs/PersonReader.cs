using System.Text.Json;
using Metabot.Server.Json;
using Metabot.Server.Storage;

namespace Metabot.Server.Jobs;

// The data of bot.createPerson: the fields that tickets show have columns, whatever else there is is kept beside them.
internal static class PersonReader
{
    private static readonly string[] Known = ["full_name", "role_id", "role_name", "role_title"];

    public static Person Read(Dictionary<string, JsonElement> data) => new()
    {
        FullName = Text(data, "full_name"),
        RoleId = Id(data, "role_id"),
        RoleName = Text(data, "role_name"),
        RoleTitle = Text(data, "role_title"),
        Fields = data.Where(field => !Known.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value),
    };

    private static string? Text(Dictionary<string, JsonElement> data, string name) =>
        data.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? JsonText.Display(value) : null;

    private static long? Id(Dictionary<string, JsonElement> data, string name) =>
        !data.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
            : value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var id) ? id
            : throw RequestRefusedException.BadRequest(name, $"{name} of a person is a whole number; got {JsonText.Describe(value)}");
}
