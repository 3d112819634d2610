using System.Text.Json.Nodes;
using Metabot.Tool.Doctor;

namespace Metabot.Tool.Tests.Doctor;

// The clock of a server, from the times in its answers: those of now, and that of the job, which is planned 364 days ahead.
public sealed class ZoneHintTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 21, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2027-01-21 12:00:00", 0)]
    [InlineData("2027-01-21 15:00:00", 180)]
    [InlineData("2027-01-21T15:00:00", 180)]
    [InlineData("2027-01-21 15:00:00.123456", 180)]
    [InlineData("2027-01-21T15:00:00.5", 180)]
    [InlineData("2027-01-21 15:01:59", 180)]
    [InlineData("2027-01-21 14:58:01", 180)]
    [InlineData("2027-01-21 17:30:00", 330)]
    [InlineData("2027-01-21 17:45:00", 345)]
    [InlineData("2027-01-21 07:00:00", -300)]
    [InlineData("2027-01-22 02:00:00", 840)]
    [InlineData("2028-01-20 15:00:00", 180)]
    [InlineData("2028-01-20 02:00:00", -600)]
    public void A_time_that_is_now_or_the_jobs_tells_the_offset(string time, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Find($$"""{ "created_at": "{{time}}" }"""));

    // Neither a quarter of an hour from now, nor in a form that a server writes without its zone.
    [Theory]
    [InlineData("2027-01-21 15:02:01")]
    [InlineData("2027-01-21 15:07:00")]
    [InlineData("2027-01-22 03:00:00")]
    [InlineData("2026-05-01 10:00:00")]
    [InlineData("2027-01-21")]
    [InlineData("15:00:00")]
    [InlineData("2027-01-21 15:00")]
    [InlineData("21.01.2027 15:00:00")]
    [InlineData("2027-01-21T15:00:00Z")]
    [InlineData("2027-01-21T15:00:00+03:00")]
    [InlineData("2027-02-30 15:00:00")]
    public void Another_time_tells_nothing(string time) => Assert.Null(Find($$"""{ "created_at": "{{time}}" }"""));

    [Theory]
    [InlineData("""{ "data": { "jobs": [{ "run_at": "2028-01-20 15:00:00" }] } }""")]
    [InlineData("""["2027-01-21 15:00:00"]""")]
    [InlineData("""{ "born": "1990-01-01 00:00:00", "run_at": "2028-01-20 15:00:00" }""")]
    [InlineData("\"2027-01-21 15:00:00\"")]
    public void The_first_time_that_tells_something_is_taken_wherever_it_stands(string json) => Assert.Equal(TimeSpan.FromHours(3), Find(json));

    [Fact]
    public void Several_answers_are_looked_through_and_none_tells_nothing()
    {
        var later = JsonNode.Parse("""{ "at": "2027-01-21 15:00:00" }""");

        Assert.Equal(TimeSpan.FromHours(3), ZoneHint.Find([null, JsonNode.Parse("7"), later], Now));
        Assert.Null(ZoneHint.Find([], Now));
    }

    // What is given is of any offset, and what is compared is the moment.
    [Fact]
    public void Where_the_question_is_asked_makes_no_difference() =>
        Assert.Equal(TimeSpan.FromHours(3), ZoneHint.Find([JsonNode.Parse("\"2027-01-21 15:00:00\"")], Now.ToOffset(TimeSpan.FromHours(-7))));

    [Theory]
    [InlineData(0, "its clock is at +00:00, as UTC is; when that is its zone, set ServerTimeZone to \"UTC\"")]
    [InlineData(180, "its clock is at +03:00, as Europe/Moscow is; when that is its zone, set ServerTimeZone to \"Europe/Moscow\"")]
    [InlineData(720, "its clock is at +12:00, as Asia/Kamchatka is; when that is its zone, set ServerTimeZone to \"Asia/Kamchatka\"")]
    [InlineData(60, "its clock is at +01:00; set ServerTimeZone to the IANA id of its zone")]
    [InlineData(345, "its clock is at +05:45; set ServerTimeZone to the IANA id of its zone")]
    [InlineData(-210, "its clock is at -03:30; set ServerTimeZone to the IANA id of its zone")]
    public void An_offset_is_told_with_the_zone_that_it_may_be(int minutes, string described) =>
        Assert.Equal(described, ZoneHint.Describe(TimeSpan.FromMinutes(minutes)));

    // A zone that is proposed has to be one, and at that offset all year round.
    [Fact]
    public void Each_zone_that_is_named_is_at_its_offset_in_winter_and_in_summer()
    {
        for (var hours = -12; hours <= 14; hours++)
        {
            if (ZoneHint.Describe(TimeSpan.FromHours(hours)).Split('"') is [_, var id, _])
            {
                var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
                Assert.All([Now, Now.AddMonths(6)], moment => Assert.Equal(hours, zone.GetUtcOffset(moment).TotalHours));
            }
        }
    }

    private static TimeSpan? Find(string json) => ZoneHint.Find([JsonNode.Parse(json)], Now);
}
