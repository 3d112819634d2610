using Metabot.Server.Json;

namespace Metabot.Server.Jobs;

internal sealed record TargetField(string Name, JobTargetKind Kind, bool IsId);

// The body of the schedule call: the one list that reading, typo hints and the OpenAPI document share.
internal static class JobFields
{
    private static readonly Dictionary<string, object> ExampleParams = new() { ["first_name"] = "Ann", ["order_id"] = 7 };

    public static readonly IReadOnlyList<BodyField> All =
    [
        new("script_id", "integer", 1, FieldSource.Platform, "Id of the script to run. Exactly one target field must be given."),
        new("script_code", "string", "welcome", FieldSource.Platform, "Code name of the script to run."),
        new("trigger_id", "integer", 17, FieldSource.Platform, "Id of the trigger to run."),
        new("trigger_code", "string", "order_paid", FieldSource.Platform, "Code name of the trigger to run."),
        new("broadcast_id", "integer", 3, FieldSource.Platform, "Id of the broadcast to run."),
        new("broadcast_code", "string", "spring_sale", FieldSource.Platform, "Code name of the broadcast to run."),
        new("lead_id", "integer", 135, FieldSource.Platform, "The lead (end user of the bot) the job is for. Not with a broadcast, which chooses its leads (this project's decision)."),
        new("ticket_id", "integer", 7, FieldSource.Platform, "The ticket (table row of the data model) the job is for."),
        new("run_at", "string", "2027-01-21 21:00:00", FieldSource.Platform, "Time to run, yyyy-MM-dd HH:mm:ss, in the server's time zone. A time that has passed means now (this project's decision); of a time that the clock shows twice the first is meant (this project's decision)."),
        new("run_after_sec", "integer", 300, FieldSource.Platform, "Delay in seconds from acceptance, from 0. Ignored when run_at is given."),
        new("is_periodic", "boolean", false, FieldSource.Platform, "Whether the job repeats until it is cancelled."),
        new("repeat_interval_sec", "integer", 60, FieldSource.Platform, "Seconds between repeats, from 1; only with is_periodic. Without it a periodic job repeats every run_after_sec (this project's decision)."),
        new("catch_up", "string", "skip", FieldSource.Project, "What a periodic job does about beats that it missed while the server was down or its clock was set forward: once (one run for all of them, as without the field), skip (none; a run is missed that begins more than a minute late, or after the next beat) or all (a run for each, one after another). The beats after that stay where they were."),
        new("catch_up_per_min", "integer", 30, FieldSource.Project, "How many missed runs catch_up: all makes up for in a minute, from 1 to 6000 and more than the job has beats in a minute. Without it they follow one another without a pause."),
        new("condition_script_code", "string", "if (leadId == 135) return true;", FieldSource.Platform, "JavaScript function body. The job is scheduled, and later executed, only if it returns true, and only the value true counts (this project's decision). What it changes is thrown away (this project's decision). Empty means true."),
        new("script_request_params", "object", ExampleParams, FieldSource.Platform, "Input for the script, trigger or broadcast: `request` in JavaScript, {{ request.first_name }} in texts (this project's decision)."),
        new("add_tags", "string", "tag1,tag2", FieldSource.Platform, "Comma-separated tags to put on the lead when the job runs; for a broadcast on every lead it reaches (this project's decision)."),
        new("remove_tags", "string", "tag1,tag2", FieldSource.Platform, "Comma-separated tags to take off the lead when the job runs."),
        new("job_key", "string", "remind:135", FieldSource.Project, "A name of the job's own, 1 to 200 visible ASCII characters. Planned again under its key, a job that still waits is replaced."),
    ];

    // One target: to name two is an error.
    public static readonly IReadOnlyList<BodyField> Example = [.. All.Where(field => field.Name is "script_code" or "lead_id" or "run_after_sec" or "script_request_params")];

    public static readonly IReadOnlyCollection<string> Names = [.. All.Select(field => field.Name)];

    public static readonly IReadOnlyList<TargetField> Targets =
    [
        .. Enum.GetValues<JobTargetKind>().SelectMany(kind => new[]
        {
            new TargetField(JobTarget.WireField(kind, "id"), kind, IsId: true),
            new TargetField(JobTarget.WireField(kind, "code"), kind, IsId: false),
        }),
    ];
}
