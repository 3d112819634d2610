namespace Metabot.Abstractions.Tests;

/// <summary>What a job runs: exactly one of the six target fields.</summary>
public sealed class JobTargetTests
{
    public static TheoryData<JobRequest, JobTargetKind, long?, string?, string> OneTarget => new()
    {
        { new JobRequest { ScriptId = 1 }, JobTargetKind.Script, 1, null, "script 1" },
        { new JobRequest { ScriptCode = "s" }, JobTargetKind.Script, null, "s", "script \"s\"" },
        { new JobRequest { TriggerId = 2 }, JobTargetKind.Trigger, 2, null, "trigger 2" },
        { new JobRequest { TriggerCode = "t" }, JobTargetKind.Trigger, null, "t", "trigger \"t\"" },
        { new JobRequest { BroadcastId = long.MaxValue }, JobTargetKind.Broadcast, long.MaxValue, null, "broadcast 9223372036854775807" },
        { new JobRequest { BroadcastCode = " b " }, JobTargetKind.Broadcast, null, " b ", "broadcast \" b \"" },
    };

    public static TheoryData<JobRequest, string> SeveralTargets => new()
    {
        { new JobRequest { ScriptId = 1, ScriptCode = "s" }, "script_id, script_code" },
        { new JobRequest { TriggerId = 1, TriggerCode = "t" }, "trigger_id, trigger_code" },
        { new JobRequest { BroadcastId = 1, BroadcastCode = "b" }, "broadcast_id, broadcast_code" },
        { new JobRequest { ScriptId = 1, TriggerCode = "t" }, "script_id, trigger_code" },
        { new JobRequest { ScriptCode = "s", BroadcastId = 0 }, "script_code, broadcast_id" },
        { new JobRequest { ScriptId = 1, ScriptCode = "s", TriggerId = 1, TriggerCode = "t", BroadcastId = 1, BroadcastCode = "b" }, "script_id, script_code, trigger_id, trigger_code, broadcast_id, broadcast_code" },
    };

    public static TheoryData<JobRequest, string, string> BadNames => new()
    {
        { new JobRequest { ScriptId = 0 }, "script_id", "0 is not greater than zero" },
        { new JobRequest { TriggerId = -5 }, "trigger_id", "-5 is not greater than zero" },
        { new JobRequest { BroadcastId = long.MinValue }, "broadcast_id", "-9223372036854775808 is not greater than zero" },
        { new JobRequest { ScriptCode = "" }, "script_code", "it is blank" },
        { new JobRequest { TriggerCode = " \t" }, "trigger_code", "it is blank" },
    };

    [Theory]
    [MemberData(nameof(OneTarget))]
    public void One_target_is_taken(JobRequest request, JobTargetKind kind, long? id, string? code, string shown)
    {
        var target = request.GetTarget();

        Assert.Equal((kind, id, code), (target.Kind, target.Id, target.Code));
        Assert.Equal(shown, target.ToString());
    }

    [Theory]
    [MemberData(nameof(SeveralTargets))]
    public void Several_targets_conflict_and_are_all_named(JobRequest request, string fields)
    {
        var error = Assert.Throws<JobValidationException>(request.GetTarget);

        Assert.Equal("MBOT2006", error.RuleId);
        Assert.Equal($"MBOT2006: the request names more than one target ({fields}); keep one", error.Message);
    }

    [Fact]
    public void No_target_is_refused_with_the_fields_to_choose_from()
    {
        var error = Assert.Throws<JobValidationException>(new JobRequest { LeadId = 1 }.GetTarget);

        Assert.Equal("MBOT2007", error.RuleId);
        Assert.Contains("script_id, script_code, trigger_id, trigger_code, broadcast_id, broadcast_code", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(BadNames))]
    public void An_id_or_code_that_names_nothing_is_refused(JobRequest request, string field, string why)
    {
        var error = Assert.Throws<JobValidationException>(request.GetTarget);

        Assert.Equal(("MBOT1002", field), (error.RuleId, error.Field));
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_are_equal_by_kind_and_name()
    {
        Assert.Equal(JobTarget.ById(JobTargetKind.Script, 1), JobTarget.ById(JobTargetKind.Script, 1));
        Assert.NotEqual(JobTarget.ById(JobTargetKind.Script, 1), JobTarget.ById(JobTargetKind.Trigger, 1));
        Assert.NotEqual(JobTarget.ByCode(JobTargetKind.Script, "a"), JobTarget.ByCode(JobTargetKind.Script, "A"));
    }
}
