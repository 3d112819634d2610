using Metabot.Rules;

namespace Metabot;

internal static class JobRequestTarget
{
    public static JobTarget Find(JobRequest request)
    {
        var given = Given(request).ToList();
        return given.Count switch
        {
            1 => given[0].Target(),
            0 => throw JobValidationException.Create(Rule.RequestWithoutTarget, "script_id"),
            _ => throw JobValidationException.Create(Rule.ConflictingRequestTarget, given[1].Field,
                string.Join(", ", given.Select(target => target.Field))),
        };
    }

    private static IEnumerable<(string Field, Func<JobTarget> Target)> Given(JobRequest request)
    {
        foreach (var (kind, id, code) in new[]
        {
            (JobTargetKind.Script, request.ScriptId, request.ScriptCode),
            (JobTargetKind.Trigger, request.TriggerId, request.TriggerCode),
            (JobTargetKind.Broadcast, request.BroadcastId, request.BroadcastCode),
        })
        {
            if (id is { } someId)
            {
                yield return (JobTarget.WireField(kind, "id"), () => JobTarget.ById(kind, someId));
            }

            if (code is not null)
            {
                yield return (JobTarget.WireField(kind, "code"), () => JobTarget.ByCode(kind, code));
            }
        }
    }
}
