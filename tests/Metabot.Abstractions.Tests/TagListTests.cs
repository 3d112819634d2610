namespace Metabot.Abstractions.Tests;

/// <summary>Tags as a collection and as the wire's comma-separated text.</summary>
public sealed class TagListTests
{
    [Theory]
    [InlineData("vip", "vip")]
    [InlineData("vip,new", "vip,new")]
    [InlineData("  vip , new\t", "vip,new")]
    [InlineData("новый клиент,VIP", "новый клиент,VIP")]
    [InlineData("vip,new,vip", "vip,new")]
    [InlineData("vip,VIP", "vip,VIP")]
    [InlineData("", "")]
    [InlineData("   ", "")]
    public void Text_is_taken_apart_trimmed_and_kept_once(string text, string wire) => Assert.Equal(wire, TagList.Parse(text).ToString());

    [Theory]
    [InlineData(",")]
    [InlineData("vip,")]
    [InlineData(",vip")]
    [InlineData("vip,,new")]
    [InlineData("vip, ,new")]
    public void An_empty_tag_is_refused(string text)
    {
        var error = Assert.Throws<JobValidationException>(() => TagList.Parse(text));

        Assert.Equal("MBOT4001", error.RuleId);
        Assert.Contains("empty tag", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_ready_and_text_that_is_not_make_the_same_list()
    {
        var tags = Enumerable.Range(0, 40).Select(i => "tag" + i).ToArray();

        foreach (var count in new[] { 1, 2, 15, 16, 17, 40 })
        {
            var ready = TagList.Parse(string.Join(",", tags.Take(count)));
            var loose = TagList.Parse(string.Join(" , ", tags.Take(count).Append(tags[0])));

            Assert.Equal(tags.Take(count), ready);
            Assert.Equal(ready, loose);
            Assert.Equal(ready.GetHashCode(), loose.GetHashCode());
        }
    }

    [Fact]
    public void A_collection_expression_makes_the_same_list_as_text()
    {
        TagList list = ["vip", " new "];
        TagList text = "vip,new";

        Assert.Equal(text, list);
        Assert.Equal(text.GetHashCode(), list.GetHashCode());
        Assert.Equal(["vip", "new"], list);
        Assert.Equal(2, list.Count);
        Assert.Equal("new", list[1]);
    }

    [Fact]
    public void An_empty_collection_is_no_tags()
    {
        TagList none = [];

        Assert.Empty(none);
        Assert.Equal("", none.ToString());
        Assert.Equal(TagList.Parse(""), none);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void An_empty_tag_of_a_collection_is_refused(string? tag) =>
        Refused("add_tags", "add_tags has an empty tag", () => new JobOptions { AddTags = ["vip", tag!] });

    [Fact]
    public void A_comma_inside_a_tag_is_refused_and_shown() =>
        Refused("remove_tags", "the tag 'a,b' in remove_tags has a comma", () => new JobOptions { RemoveTags = ["a,b"] });

    [Fact]
    public void Text_given_to_the_options_is_refused_by_its_field() =>
        Refused("remove_tags", "remove_tags has an empty tag", () => new JobOptions { RemoveTags = "a,,b" });

    [Fact]
    public void Order_and_letter_case_count()
    {
        Assert.NotEqual(TagList.Parse("a,b"), TagList.Parse("b,a"));
        Assert.NotEqual(TagList.Parse("a"), TagList.Parse("A"));
        Assert.False(TagList.Parse("a").Equals(null));
        Assert.False(TagList.Parse("a").Equals((object)"a"));
    }

    [Fact]
    public void Null_text_stays_null_but_cannot_be_parsed()
    {
        TagList? none = (string?)null;

        Assert.Null(none);
        Assert.Throws<ArgumentNullException>("tags", () => TagList.Parse(null!));
    }

    private static void Refused(string field, string message, Func<object> make)
    {
        var error = Assert.Throws<JobValidationException>(make);

        Assert.Equal(("MBOT4001", field), (error.RuleId, error.Field));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
