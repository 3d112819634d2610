using System.Reflection;

namespace Metabot.Abstractions.Tests;

/// <summary>The attributes as users write them on their types.</summary>
public sealed class AttributeTests
{
    [Theory]
    [InlineData(typeof(ByCode), "welcome", 0L)]
    [InlineData(typeof(ById), null, 17L)]
    [InlineData(typeof(ByProperty), "sale", 0L)]
    public void Name_their_target_by_code_or_id(Type type, string? code, long id)
    {
        var target = type.GetCustomAttribute<BotTargetAttribute>()!;

        Assert.Equal((code, id), (target.Code, target.Id));
    }

    [Fact]
    public void Carry_defaults_for_every_call()
    {
        var target = typeof(ById).GetCustomAttribute<BotTriggerAttribute>()!;

        Assert.Equal("return true;", target.Condition);
        Assert.Equal((5, 60), (target.RunAfterSeconds, target.RepeatEverySeconds));
        Assert.Equal(("vip,new", "old"), (target.AddTags, target.RemoveTags));
        Assert.True(target.LeadRequired);
    }

    [Fact]
    public void Say_nothing_unless_told()
    {
        var target = new BotScriptAttribute();

        Assert.Equal((0L, null, null, 0, 0), (target.Id, target.Code, target.Condition, target.RunAfterSeconds, target.RepeatEverySeconds));
        Assert.Equal((null, null, false), (target.AddTags, target.RemoveTags, target.LeadRequired));
    }

    [Fact]
    public void Are_not_inherited() => Assert.Empty(typeof(Derived).GetCustomAttributes<BotTargetAttribute>());

    [Theory]
    [InlineData(typeof(BotTargetAttribute), nameof(BotTargetAttribute.Condition))]
    [InlineData(typeof(JobOptions), nameof(JobOptions.Condition))]
    public void Conditions_are_marked_for_the_analyzers(Type type, string property) =>
        Assert.NotNull(type.GetProperty(property)!.GetCustomAttribute<JobConditionAttribute>());

    [BotScript("welcome")]
    private class ByCode;

    [BotTrigger(17, Condition = "return true;", RunAfterSeconds = 5, RepeatEverySeconds = 60, AddTags = "vip,new", RemoveTags = "old", LeadRequired = true)]
    private struct ById;

    [BotBroadcast(Code = "sale")]
    private sealed class ByProperty;

    private sealed class Derived : ByCode;
}
