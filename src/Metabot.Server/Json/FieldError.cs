using System.Text.Json.Serialization;
using Metabot.Server.Storage;
using Metabot.Server.Storage.Columns;

namespace Metabot.Server.Json;

// Field is the wire name a caller wrote (run_at) or the JSON path in a file ($.scripts.welcome.id).
// Line and Column start at 1 and are there when the value is JavaScript.
internal sealed record FieldError(
    string Field,
    string Message,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Line = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Column = null)
{
    // It is the member's name that is wrong, not its value.
    [JsonIgnore]
    public bool IsOfName { get; init; }
}
