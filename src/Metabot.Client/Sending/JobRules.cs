using System.Globalization;
using System.Text.Json;
using Metabot.Rules;

namespace Metabot.Sending;

// What the analyzers say about constants, said about values: same ids, same words.
internal static class JobRules
{
    public static void Check(JobOptions options, bool leadRequired)
    {
        CheckId("lead_id", options.LeadId);
        CheckId("ticket_id", options.TicketId);
        CheckSeconds("run_after_sec", options.RunAfter, TimeSpan.Zero, RuleMessages.DelayRange);
        CheckSeconds("repeat_interval_sec", options.RepeatEvery, TimeSpan.FromSeconds(1), RuleMessages.RepeatRange);
        CheckKey("job_key", options.Key);
        CheckKey(BotCaller.IdempotencyKey, options.IdempotencyKey);
        if (leadRequired && options.LeadId is null)
        {
            throw JobValidationException.Create(Rule.LeadRequired, "lead_id");
        }
    }

    // Empty means no input.
    public static void CheckParams(ReadOnlySpan<byte> json)
    {
        if (!json.IsEmpty && WhyNotAnObject(json) is { } why)
        {
            throw JobValidationException.Create(Rule.ParamsNotAnObject, "script_request_params", why);
        }
    }

    public static void CheckKey(string field, string? key)
    {
        if (key is not null && KeyText.WhyNot(key) is { } why)
        {
            throw JobValidationException.Create(Rule.BadKey, field, field, why);
        }
    }

    public static void CheckTable(string table)
    {
        if (TableText.WhyNot(table) is { } why)
        {
            throw JobValidationException.Create(Rule.NoTarget, "table", "table", why);
        }
    }

    public static void CheckId(string field, long? id)
    {
        if (id <= 0)
        {
            throw JobValidationException.Create(Rule.BadId, field, field, id);
        }
    }

    private static void CheckSeconds(string field, TimeSpan? span, TimeSpan least, string range)
    {
        if (span is { } time && (time < least || WholeSeconds.Count(time) > int.MaxValue))
        {
            var seconds = ((decimal)time.Ticks / TimeSpan.TicksPerSecond).ToString("0.#######", CultureInfo.InvariantCulture);
            throw JobValidationException.Create(Rule.BadInterval, field, field, seconds, range);
        }
    }

    private static string? WhyNotAnObject(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            var kind = reader.TokenType;
            reader.Skip();
            reader.Read(); // throws when something follows the value
            return kind == JsonTokenType.StartObject ? null : "it is " + NameOf(kind);
        }
        catch (JsonException error)
        {
            return error.Message;
        }
    }

    private static string NameOf(JsonTokenType kind) => kind switch
    {
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        _ => "null",
    };
}
