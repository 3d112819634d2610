using System.Text.Json;
using Metabot.Rules;
using Metabot.Server.Json;
using Metabot.Server.Scripts.Commands;

namespace Metabot.Server.Jobs;

internal static class JobDraftReader
{
    private const int MostCaughtUpPerMin = 6_000;

    public static JobDraft Read(JsonElement body)
    {
        var errors = new FieldErrors("body");
        var fields = new JsonFields(body, errors, JobFields.Names);

        // No target is an error, and then nobody sees the draft.
        var draft = new JobDraft(ReadTarget(fields, errors)!)
        {
            LeadId = fields.Id("lead_id"),
            TicketId = fields.Id("ticket_id"),
            RunAt = ReadRunAt(fields),
            RunAfterSec = fields.Seconds("run_after_sec", 0),
            IsPeriodic = fields.Flag("is_periodic") ?? false,
            RepeatIntervalSec = fields.Seconds("repeat_interval_sec", 1),
            CatchUp = fields.Word<CatchUp>("catch_up") ?? CatchUp.Once,
            CatchUpPerMin = fields.Count("catch_up_per_min", MostCaughtUpPerMin),
            Condition = fields.Text("condition_script_code"),
            Request = fields.Object("script_request_params") is { } request ? JsonText.Write(request) : null,
            AddTags = fields.Tags("add_tags"),
            RemoveTags = fields.Tags("remove_tags"),
            Key = fields.Key("job_key"),
        };
        errors.ThrowIfAny();

        // Asked only of fields that are right by themselves: a wrong one would look like one that is missing.
        CheckTogether(draft, fields);
        errors.ThrowIfAny();
        return draft;
    }

    private static JobTarget? ReadTarget(JsonFields fields, FieldErrors errors)
    {
        var given = JobFields.Targets.Where(field => fields.Has(field.Name)).ToList();
        if (given is [var field])
        {
            return field.IsId
                ? fields.Id(field.Name) is { } id ? JobTarget.ById(field.Kind, id) : null
                : fields.NotBlank(field.Name) is { } code ? JobTarget.ByCode(field.Kind, code) : null;
        }

        if (given.Count == 0)
        {
            // Unless one was mistyped, which is told already.
            if (JobFields.Targets.All(target => fields.IsMissing(target.Name)))
            {
                errors.Add(JobFields.Targets[0].Name, Rule.RequestWithoutTarget.Message);
            }
        }
        else
        {
            errors.Add(given[1].Name, RuleText.Fill(Rule.ConflictingRequestTarget.Message, string.Join(", ", given.Select(target => target.Name))));
        }

        return null;
    }

    private static string? ReadRunAt(JsonFields fields)
    {
        var text = fields.Text("run_at");
        if (text is not null && RunAtMessage.WhyWrong(text) is { } why)
        {
            fields.Refuse("run_at", why);
        }

        return text;
    }

    private static void CheckTogether(JobDraft draft, JsonFields fields)
    {
        if (draft is { IsPeriodic: true, RunAfterSec: null or 0 } && !fields.Has("repeat_interval_sec"))
        {
            fields.Refuse("repeat_interval_sec", "a periodic job needs repeat_interval_sec, or run_after_sec of at least 1 to repeat by");
        }

        if (!draft.IsPeriodic && fields.Has("repeat_interval_sec"))
        {
            fields.Refuse("repeat_interval_sec", "repeat_interval_sec is for periodic jobs; add is_periodic: true or leave it out");
        }

        CheckCatchUp(draft, fields);
        if (draft.Target.Kind == JobTargetKind.Broadcast && draft.LeadId is not null)
        {
            fields.Refuse("lead_id", "a broadcast chooses its leads by its own condition; leave lead_id out");
        }

        if (draft.Target.Kind != JobTargetKind.Broadcast && !fields.Has("lead_id"))
        {
            RefuseTags(draft.AddTags, "add_tags", fields);
            RefuseTags(draft.RemoveTags, "remove_tags", fields);
        }
    }

    private static void CheckCatchUp(JobDraft draft, JsonFields fields)
    {
        if (!draft.IsPeriodic && fields.Has("catch_up"))
        {
            fields.Refuse("catch_up", "catch_up is for periodic jobs; add is_periodic: true or leave it out");
        }

        if (draft.CatchUpPerMin is not { } most)
        {
            return;
        }

        if (draft.CatchUp != CatchUp.All)
        {
            fields.Refuse("catch_up_per_min", "catch_up_per_min is for catch_up: \"all\"; add it or leave catch_up_per_min out");
        }
        else if ((long)most * (draft.RepeatIntervalSec ?? draft.RunAfterSec ?? 0) <= 60)
        {
            fields.Refuse("catch_up_per_min", "catch_up_per_min must be more than the job has beats in a minute, or it never catches up");
        }
    }

    private static void RefuseTags(IReadOnlyList<string> tags, string name, JsonFields fields)
    {
        if (tags.Count > 0)
        {
            fields.Refuse(name, $"{name} needs lead_id: there is no lead whose tags could change");
        }
    }
}
