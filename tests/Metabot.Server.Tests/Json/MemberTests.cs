using System.Text.Json;
using Metabot.Server.Json;
using Metabot.Server.Storage;

namespace Metabot.Server.Tests.Json;

// The members of one object, each read as what it should be: what is wrong is told with the path of the member.
public sealed class MemberTests
{
    private static readonly string[] Known = ["name", "count", "is_on", "tags", "job_key", "status", "run_after_sec", "run_after_min", "more"];

    private readonly FieldErrors _errors = new("body");

    [Theory]
    [InlineData("1", 1)]
    [InlineData("100", 100)]
    [InlineData("0", null, "count is 0; it must be from 1 to 100")]
    [InlineData("101", null, "count is 101; it must be from 1 to 100")]
    [InlineData("-1", null, "count is -1; it must be from 1 to 100")]
    [InlineData("4294967297", null, "count is 4294967297; it must be from 1 to 100")]
    [InlineData("1.5", null, "count must be an integer; got the number 1.5")]
    [InlineData("\"1\"", null, "count must be an integer; got the string \"1\"")]
    [InlineData("null", null)]
    public void A_count_is_from_1_to_the_most(string json, int? count, string? mistake = null)
    {
        Assert.Equal(count, Read($$"""{ "count": {{json}} }""").Count("count", 100));
        AssertTold("count", mistake);
    }

    [Theory]
    [InlineData("1", 1L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("1e2", null, "count must be an integer; got the number 1e2")]
    [InlineData("0", null, "count is 0; ids are greater than zero")]
    [InlineData("-9223372036854775808", null, "count is -9223372036854775808; ids are greater than zero")]
    [InlineData("9223372036854775808", null, "count must be an integer; got the number 9223372036854775808")]
    [InlineData("false", null, "count must be an integer; got false")]
    public void An_id_is_greater_than_zero(string json, long? id, string? mistake = null)
    {
        Assert.Equal(id, Read($$"""{ "count": {{json}} }""").Id("count"));
        AssertTold("count", mistake);
    }

    [Theory]
    [InlineData(0, "0", 0)]
    [InlineData(1, "0", null, "count is 0; it must be from 1 to 2147483647 seconds")]
    [InlineData(1, "1", 1)]
    [InlineData(0, "-1", null, "count is -1; it must be from 0 to 2147483647 seconds")]
    [InlineData(0, "2147483647", int.MaxValue)]
    [InlineData(0, "2147483648", null, "count is 2147483648; it must be from 0 to 2147483647 seconds")]
    public void Seconds_have_a_least_of_their_own_and_one_most(int least, string json, int? seconds, string? mistake = null)
    {
        Assert.Equal(seconds, Read($$"""{ "count": {{json}} }""").Seconds("count", least));
        AssertTold("count", mistake);
    }

    [Theory]
    [InlineData("""{}""", null)]
    [InlineData("""{ "run_after_sec": 90 }""", 90)]
    [InlineData("""{ "run_after_min": 2 }""", 120)]
    [InlineData("""{ "run_after_min": 0 }""", 0)]
    [InlineData("""{ "run_after_min": null, "run_after_sec": 5 }""", 5)]
    public void A_delay_is_in_seconds_or_in_minutes(string json, int? seconds)
    {
        Assert.Equal(seconds, Read(json).Delay("run_after_sec", "run_after_min"));
        Assert.Equal(0, _errors.Count);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("null", null)]
    [InlineData("1", null, "is_on must be true or false; got the number 1")]
    [InlineData("\"true\"", null, "is_on must be true or false; got the string \"true\"")]
    [InlineData("[]", null, "is_on must be true or false; got an array")]
    public void A_flag_is_no_number_and_no_text(string json, bool? flag, string? mistake = null)
    {
        Assert.Equal(flag, Read($$"""{ "is_on": {{json}} }""").Flag("is_on"));
        AssertTold("is_on", mistake);
    }

    [Theory]
    [InlineData("true", null)]
    [InlineData("null", null)]
    [InlineData("false", "is_on is true or absent")]
    [InlineData("0", "is_on must be true or false; got the number 0")]
    public void What_must_be_true_is_not_false(string json, string? mistake)
    {
        Read($$"""{ "is_on": {{json}} }""").MustBeTrue("is_on");
        AssertTold("is_on", mistake);
    }

    [Theory]
    [InlineData("scheduled", JobStatus.Scheduled)]
    [InlineData("cancelled", JobStatus.Cancelled)]
    [InlineData("Scheduled", null, "status must be one of scheduled, running, completed, skipped, failed, cancelled; got 'Scheduled'")]
    [InlineData("0", null, "status must be one of scheduled, running, completed, skipped, failed, cancelled; got '0'")]
    [InlineData("", null, "status must be one of scheduled, running, completed, skipped, failed, cancelled; got ''")]
    public void A_word_is_one_of_the_list_in_small_letters(string text, object? status, string? mistake = null)
    {
        Assert.Equal(status, Read($$"""{ "status": "{{text}}" }""").Word<JobStatus>("status"));
        AssertTold("status", mistake);
    }

    [Theory]
    [InlineData("a,b", new[] { "a", "b" })]
    [InlineData(" a , b ", new[] { "a", "b" })]
    [InlineData("a,b,a", new[] { "a", "b" })]
    [InlineData("", new string[0])]
    [InlineData("a,,b", new string[0], "tags has an empty tag; remove it")]
    [InlineData("a,", new string[0], "tags has an empty tag; remove it")]
    [InlineData(" ", new string[0])]
    public void Tags_are_between_commas_and_each_is_there_once(string text, string[] tags, string? mistake = null)
    {
        Assert.Equal(tags, Read($$"""{ "tags": "{{text}}" }""").Tags("tags"));
        AssertTold("tags", mistake);
    }

    [Fact]
    public void A_hundred_tags_of_two_hundred_characters_are_the_most()
    {
        static string List(int count, int length) => string.Join(',', Enumerable.Range(0, count).Select(number => number.ToString("D3").PadRight(length, 'x')));

        Assert.Equal(100, Read($$"""{ "tags": "{{List(100, 200)}}" }""").Tags("tags").Count);
        Assert.Equal(0, _errors.Count);
        Assert.Empty(Read($$"""{ "tags": "{{List(101, 5)}}" }""").Tags("tags"));
        AssertTold("tags", "tags has 101 tags, the longest of 5 characters; 100 tags of 200 characters are the most");
    }

    [Theory]
    [InlineData("order:1", null)]
    [InlineData("", "job_key has 0 characters; it must be 1 to 200 visible ASCII characters")]
    [InlineData("a b", "job_key has the character U+0020; it must be 1 to 200 visible ASCII characters")]
    [InlineData("ключ", "job_key has the character U+043A; it must be 1 to 200 visible ASCII characters")]
    [InlineData("a\\u007f", "job_key has the character U+007F; it must be 1 to 200 visible ASCII characters")]
    public void A_key_is_of_visible_ASCII(string text, string? mistake)
    {
        Assert.Equal(mistake is null ? text : null, Read($$"""{ "job_key": "{{text}}" }""").Key("job_key"));
        AssertTold("job_key", mistake);
    }

    [Fact]
    public void A_member_that_is_null_is_as_one_that_is_not_there()
    {
        var fields = Read("""{ "name": null }""");

        Assert.False(fields.Has("name"));
        Assert.True(fields.IsMissing("name"));
        Assert.Null(fields.Text("name"));
        Assert.Equal("", fields.Required("name"));
        AssertTold("name", "name is missing; it must be a string that is not blank");
    }

    [Theory]
    [InlineData("nam", false)]
    [InlineData("Name", false)]
    [InlineData("price", true)]
    public void What_was_mistyped_is_not_missing_besides(string written, bool isMissing)
    {
        var fields = Read($$"""{ "{{written}}": "x" }""");

        Assert.Equal((isMissing, true), (fields.IsMissing("name"), fields.IsMistaken));
        Assert.True(Assert.Single(_errors.Told).IsOfName);
    }

    [Fact]
    public void Of_what_is_no_object_nothing_is_missing()
    {
        var fields = Read("[1]");

        Assert.False(fields.IsMissing("name"));
        Assert.True(fields.IsMistaken);
        AssertTold("", "the body must be a JSON object; got an array");
    }

    [Fact]
    public void What_is_inside_is_told_by_the_whole_path()
    {
        var inner = Read("""{ "more": { "count": "x" } }""").Nested("more", ["count"])!;

        Assert.Null(inner.Count("count", 5));
        AssertTold("more.count", "count must be an integer; got the string \"x\"");
        Assert.Null(Read("{}").Nested("more", ["count"]));
    }

    private JsonFields Read(string json) => new(JsonElement.Parse(json), _errors, Known);

    private void AssertTold(string field, string? mistake) => Assert.Equal(
        mistake is null ? [] : new[] { (field, mistake) }, _errors.Told.Select(error => (error.Field, error.Message)));
}
