namespace Metabot.Abstractions.Tests;

/// <summary>Every property of tags and contexts refuses what is none, by the field that is sent.</summary>
public sealed class TagFieldTests
{
    public static TheoryData<string, Action<TagList>> Fields => new()
    {
        { "add_tags", tags => new JobOptions().AddTags = tags },
        { "remove_tags", tags => new JobOptions().RemoveTags = tags },
        { "add_tags", tags => new JobRequest().AddTags = tags },
        { "remove_tags", tags => new JobRequest().RemoveTags = tags },
        { "add_tags", tags => new LeadChanges().AddTags = tags },
        { "remove_tags", tags => new LeadChanges().RemoveTags = tags },
        { "add_contexts", tags => new LeadChanges().AddContexts = tags },
        { "remove_contexts", tags => new LeadChanges().RemoveContexts = tags },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public void What_is_no_tag_is_refused_by_its_field(string field, Action<TagList> set)
    {
        var comma = Assert.Throws<JobValidationException>(() => set(["ok", "a,b"]));
        Assert.Equal(("MBOT4001", field, $"MBOT4001: the tag 'a,b' in {field} has a comma, which separates tags; split it"), (comma.RuleId, comma.Field, comma.Message));
        var empty = Assert.Throws<JobValidationException>(() => set("ok,,b"));
        Assert.Equal(("MBOT4001", field, $"MBOT4001: {field} has an empty tag; remove it"), (empty.RuleId, empty.Field, empty.Message));
        set(["ok"]);
        set(null!);
    }

    // Sixteen are looked through as text; more are taken apart.
    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void Many_tags_are_the_same_as_a_collection(int count)
    {
        var names = Enumerable.Range(0, count).Select(number => $"tag{number}").ToArray();
        TagList text = string.Join(',', names), items = TagList.Create(names);
        Assert.Equal(items, text);
        Assert.Equal((items.Count, items.GetHashCode(), items.ToString()), (text.Count, text.GetHashCode(), text.ToString()));
        Assert.Equal(names, text);
        Assert.Equal(names[^1], text[count - 1]);
    }

    [Theory]
    [InlineData("a,ab", 2)]
    [InlineData("ab,a", 2)]
    [InlineData("a,b,a", 2)]
    [InlineData("aa,a,aa", 2)]
    [InlineData("a, a", 1)]
    [InlineData("a,A", 2)]
    public void A_tag_counts_once_and_as_a_whole(string text, int count) => Assert.Equal(count, TagList.Parse(text).Count);
}
