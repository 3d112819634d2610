using System.Text.Json;

namespace Metabot.Abstractions.Tests.Json;

/// <summary>Moments, tags and conditions in the JSON of an application, such as its own tables.</summary>
public sealed class ConverterTests
{
    [Theory]
    [InlineData("\"2027-01-21 21:00:00\"", "\"2027-01-21 21:00:00\"")]
    [InlineData("\"2027-01-21T21:00:00Z\"", "\"2027-01-21T21:00:00.0000000+00:00\"")]
    [InlineData("\"2027-01-21T21:00:00+03:00\"", "\"2027-01-21T21:00:00.0000000+03:00\"")]
    [InlineData("\"2027-01-21T21:00:00.1234567-05:30\"", "\"2027-01-21T21:00:00.1234567-05:30\"")]
    [InlineData("\"2027-01-21T21:00+03:00\"", "\"2027-01-21T21:00:00.0000000+03:00\"")]
    public void A_moment_comes_back_as_it_went(string json, string written)
    {
        var read = JsonSerializer.Deserialize<RunAt>(json);
        Assert.Equal(written, JsonSerializer.Serialize(read, Oracle.Relaxed));
        Assert.Equal(read, JsonSerializer.Deserialize<RunAt>(written));
    }

    [Theory]
    [InlineData("5", "run_at is no text")]
    [InlineData("null", "run_at is no text")]
    [InlineData("{}", "run_at is no text")]
    [InlineData("\"\"", "run_at '' is neither yyyy-MM-dd HH:mm:ss nor a moment with an offset")]
    [InlineData("\"2027-01-21T21:00:00\"", "run_at '2027-01-21T21:00:00' is neither yyyy-MM-dd HH:mm:ss nor a moment with an offset")]
    [InlineData("\"2027-01-21\"", "run_at '2027-01-21' is neither yyyy-MM-dd HH:mm:ss nor a moment with an offset")]
    [InlineData("\"2027-02-30 21:00:00\"", "run_at '2027-02-30 21:00:00' is neither yyyy-MM-dd HH:mm:ss nor a moment with an offset")]
    [InlineData("\"2027-02-30T21:00:00Z\"", "run_at '2027-02-30T21:00:00Z' is neither yyyy-MM-dd HH:mm:ss nor a moment with an offset")]
    [InlineData("\"2027-01-21 21:00:00Z\"", "run_at '2027-01-21 21:00:00Z' is neither yyyy-MM-dd HH:mm:ss nor a moment with an offset")]
    [InlineData("\"a\\nb\"", "run_at 'a b' is neither yyyy-MM-dd HH:mm:ss nor a moment with an offset")]
    public void Another_moment_is_refused(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RunAt>(json)).Message);

    [Theory]
    [InlineData("[]", "[]")]
    [InlineData("[\"vip\",\" new \",\"vip\"]", "[\"vip\",\"new\"]")]
    [InlineData("\"vip, new,vip\"", "[\"vip\",\"new\"]")]
    [InlineData("\"vip\"", "[\"vip\"]")]
    [InlineData("\"\"", "[]")]
    [InlineData("[\"say \\\"a\\\"\"]", "[\"say \\\"a\\\"\"]")]
    public void Tags_are_an_array_and_may_be_a_text(string json, string written) =>
        Assert.Equal(written, JsonSerializer.Serialize(JsonSerializer.Deserialize<TagList>(json), Oracle.Relaxed));

    [Theory]
    [InlineData("5", "tags are neither an array nor a text")]
    [InlineData("{}", "tags are neither an array nor a text")]
    [InlineData("[1]", "a tag is no text")]
    [InlineData("[null]", "a tag is no text")]
    [InlineData("[[\"vip\"]]", "a tag is no text")]
    [InlineData("[\"a,b\"]", "MBOT4001: the tag 'a,b' in tags has a comma, which separates tags; split it")]
    [InlineData("[\" \"]", "MBOT4001: tags has an empty tag; remove it")]
    [InlineData("\"a,,b\"", "MBOT4001: tags has an empty tag; remove it")]
    public void Other_tags_are_refused(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TagList>(json)).Message);

    [Theory]
    [InlineData("return leadId == 5;")]
    [InlineData("")]
    [InlineData("return \"</script>\" + '\\u2028';\n")]
    public void A_condition_is_its_JavaScript(string code)
    {
        var written = JsonSerializer.Serialize<JobCondition>(code);
        Assert.Equal(JsonSerializer.Serialize(code), written);
        Assert.Equal(code, JsonSerializer.Deserialize<JobCondition>(written)!.ToString());
    }

    [Theory]
    [InlineData("5")]
    [InlineData("true")]
    [InlineData("[]")]
    public void Another_condition_is_refused(string json) => Assert.Equal("a condition is no text", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<JobCondition>(json)).Message);

    [Fact]
    public void Options_come_back_as_they_went()
    {
        var options = new JobOptions
        {
            LeadId = 7, RunAt = RunAt.Parse("2027-01-21 21:00:00"), RepeatEvery = TimeSpan.FromDays(1), Condition = "return leadId == 7;", Key = "k", AddTags = ["vip", "new"], RemoveTags = "old",
        };
        Assert.Equal(options, JsonSerializer.Deserialize<JobOptions>(JsonSerializer.Serialize(options)));
        Assert.Equal(new JobOptions(), JsonSerializer.Deserialize<JobOptions>("{\"RunAt\":null,\"AddTags\":null,\"Condition\":null}"));
    }
}
