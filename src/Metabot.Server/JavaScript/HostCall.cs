using System.Text.Json;
using Metabot.Server.JavaScript.Host;

namespace Metabot.Server.JavaScript;

// What a script asks of the server while it runs.
internal sealed record HostCall(HostQuestion Question, JsonElement Argument);

internal enum HostQuestion
{
    CountLeads,
    ScheduleJob,
}

// A refusal is thrown at the script as a TypeError with these words.
internal sealed record HostReply(JsonElement Value, string? Refusal)
{
    public static HostReply Answer<T>(T value) => new(Values.Json(value), null);

    public static HostReply Refuse(string why) => new(Json.JsonText.Null, why);
}
