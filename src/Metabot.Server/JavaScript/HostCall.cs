using System.Text.Json;
using Metabot.Server.JavaScript.Host;

namespace Metabot.Server.JavaScript;

// What a script asks of the server while it runs.
internal sealed record HostCall(HostQuestion Question, JsonElement Argument)
{
    public T Read<T>() => Argument.Deserialize<T>(Json.JsonText.Readable)!;
}

internal enum HostQuestion
{
    CountLeads,
    CountLeadsUpTo,
    ScheduleJob,
    FindLeads,
    FindTickets,
    FindRows,
    CreateRow,
    FindPerson,
    CreatePerson,
    FindScript,
    FindPlugin,
    CallApi,
}

// The arguments of those that have more than one.
internal sealed record RowsQuestion(string? Table, IReadOnlyList<string> Columns, JsonElement? Where, JsonElement? OrderBy, long? Limit, long? Offset);

internal sealed record NewRow(string Table, Dictionary<string, JsonElement> Fields);

internal sealed record ScriptName(long? Id, string? Code);

internal sealed record ApiCall(string Url, JsonElement? Body, Dictionary<string, string> Headers);

// Without an answer the status is 0 and the JSON null.
internal sealed record ApiAnswer(int StatusCode, JsonElement Json);

// A refusal is thrown at the script as a TypeError with these words.
internal sealed record HostReply(JsonElement Value, string? Refusal)
{
    public static HostReply Answer<T>(T value) => new(Values.Json(value), null);

    public static HostReply Refuse(string why) => new(Json.JsonText.Null, why);
}
