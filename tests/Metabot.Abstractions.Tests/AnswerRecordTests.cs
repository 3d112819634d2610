using System.Collections;
using System.Text.Json;

namespace Metabot.Abstractions.Tests;

/// <summary>What the API answers, as records: nobody who reads one meets a null where its type says that there is none.</summary>
public sealed class AnswerRecordTests
{
    public static TheoryData<Type> Records =>
        [typeof(BotJob), typeof(BotLead), typeof(BotTicket), typeof(BotPerson), typeof(BotRow), typeof(BotMessage), typeof(BotReply), typeof(ConversationMessage), typeof(BotDelivery), typeof(MessageContent)];

    [Theory]
    [MemberData(nameof(Records))]
    public void What_an_answer_leaves_out_or_says_to_be_null_is_empty(Type type)
    {
        var nullability = new System.Reflection.NullabilityInfoContext();
        var required = type.GetProperties().Where(property => !property.PropertyType.IsValueType && nullability.Create(property).ReadState == System.Reflection.NullabilityState.NotNull && property.CanWrite).ToList();
        var nothing = JsonSerializer.Deserialize("{}", type)!;
        var nulls = JsonSerializer.Deserialize($"{{{string.Join(',', required.Select(property => $"\"{property.Name}\":null"))}}}", type)!;

        Assert.NotEmpty(required);
        Assert.All(required, property => Assert.All(new[] { nothing, nulls }, record => Assert.True(
            property.GetValue(record) is string { Length: 0 } or ICollection { Count: 0 } || (property.GetValue(record) as IEnumerable)?.GetEnumerator().MoveNext() == false, property.Name)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_job_of_a_batch_is_accepted_where_there_is_one(bool isAccepted)
    {
        var job = new BatchedJob(isAccepted ? new ScheduledJob(5, ScheduleStatus.Scheduled) : null, []);

        Assert.Equal(isAccepted, job.IsAccepted);
    }

    [Fact]
    public void A_batch_counts_what_was_added_and_goes_on()
    {
        var batch = new JobBatch();

        Assert.Same(batch, batch.Add(new JobRequest { ScriptId = 1 }).Add(new JobRequest()));
        Assert.Equal(2, batch.Count);
        Assert.Throws<ArgumentNullException>("request", () => batch.Add(null!));
        Assert.Throws<ArgumentNullException>("contract", () => batch.Add(null!, new JobOptions()));
    }

    public static TheoryData<BotTargetAttribute, long, string?> Targets => new()
    {
        { new BotScriptAttribute("a"), 0, "a" },
        { new BotScriptAttribute(5), 5, null },
        { new BotTriggerAttribute(), 0, null },
        { new BotTriggerAttribute("a"), 0, "a" },
        { new BotTriggerAttribute(5), 5, null },
        { new BotBroadcastAttribute("a"), 0, "a" },
        { new BotBroadcastAttribute(long.MaxValue), long.MaxValue, null },
    };

    [Theory]
    [MemberData(nameof(Targets), DisableDiscoveryEnumeration = true)]
    public void An_attribute_names_its_target_by_what_it_is_given(BotTargetAttribute attribute, long id, string? code) => Assert.Equal((id, code), (attribute.Id, attribute.Code));

    [Fact]
    public void An_endpoint_has_an_alias_and_perhaps_an_answer()
    {
        Assert.Equal(("cjm/import", null), (new BotEndpointAttribute("cjm/import").Alias, new BotEndpointAttribute("a").Answer));
        Assert.Equal(typeof(int), new BotEndpointAttribute("a") { Answer = typeof(int) }.Answer);
    }

    [Theory]
    [InlineData("\"\"", 0)]
    [InlineData("[\"a\",\"b\"]", 2)]
    public void A_list_of_tags_can_be_gone_through_without_its_type(string json, int count) =>
        Assert.Equal(count, ((IEnumerable)JsonSerializer.Deserialize<TagList>(json)!).Cast<object>().Count());

    [Fact]
    public void A_moment_that_was_never_set_is_no_text() => Assert.Equal(("", null, null), (default(RunAt).ToString(), default(RunAt).Text, default(RunAt).Moment));

    [Fact]
    public void A_condition_can_be_added_to_after_it_was_read()
    {
        JobCondition condition = "return true";

        condition.AppendLiteral(" && leadId == ");
        condition.AppendFormatted(5);

        Assert.Equal("return true && leadId == 5", condition.ToString());
    }
}
