namespace Metabot.Server.Tests.Http;

// Each field of the query of each list: what it may be, and what it is told to be.
public sealed class QueryFieldTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("jobs")]
    [InlineData("leads")]
    [InlineData("tickets")]
    [InlineData("persons")]
    [InlineData("messages")]
    [InlineData("tables/dishes/rows")]
    public async Task A_list_gives_from_1_to_1000_rows_after_an_id(string path)
    {
        foreach (var good in new[] { "limit=1", "limit=1000", "limit=", "after_id=0", "after_id=9223372036854775807", "after_id=" })
        {
            Assert.Equal(200, (await api.AskAsync("GET", $"{path}?{good}")).Status);
        }

        foreach (var (field, values, expected) in new (string, string[], string)[]
        {
            ("limit", ["0", "1001", "-1", "%2B1", "1.0", "1e2", "x", "%201"], "limit must be a whole number from 1 to 1000; got '"),
            ("after_id", ["-1", "9223372036854775808", "x", "1,0"], "after_id must be a whole number from 0 to 9223372036854775807; got '"),
        })
        {
            foreach (var value in values)
            {
                Problems.Check(await api.AskAsync("GET", $"{path}?{field}={value}"), 400, field, expected + Uri.UnescapeDataString(value));
            }

            Problems.Check(await api.AskAsync("GET", $"{path}?{field}=1&{field}=1"), 400, field, $"{field} is there 2 times; write it once");
        }
    }

    [Theory]
    [InlineData("jobs?status=Scheduled", "status", "status must be one of scheduled, running, completed, skipped, failed, cancelled; got 'Scheduled'")]
    [InlineData("jobs?status=0", "status", "status must be one of scheduled, running,")]
    [InlineData("jobs?lead_id=0", "lead_id", "lead_id must be a whole number from 1 to 9223372036854775807; got '0'")]
    [InlineData("messages?lead_id=Ann", "lead_id", "lead_id must be a whole number from 1 to 9223372036854775807; got 'Ann'")]
    [InlineData("jobs/1?wait_sec=61", "wait_sec", "wait_sec must be a whole number from 0 to 60; got '61'")]
    [InlineData("jobs/1?wait_sec=-1", "wait_sec", "wait_sec must be a whole number from 0 to 60; got '-1'")]
    [InlineData("jobs/1?runs=2147483648", "runs", "runs must be a whole number from 0 to 2147483647; got '2147483648'")]
    [InlineData("jobs?lmit=5", "lmit", "there is no query field 'lmit'; did you mean 'limit'?")]
    [InlineData("leads?afterId=5", "afterId", "there is no query field 'afterId'; did you mean 'after_id'?")]
    [InlineData("jobs?Limit=5&x=1", "Limit", "there is no query field 'Limit'; did you mean 'limit'?")]
    public async Task A_field_of_a_query_that_is_wrong_is_told(string path, string field, string message) =>
        Problems.Check(await api.AskAsync("GET", path), 400, field, message);

    [Fact]
    public async Task A_long_value_is_cut_where_it_is_shown()
    {
        var problem = Problems.Check(await api.AskAsync("GET", $"jobs?limit={new string('7', 300)}"), 400, "limit");

        Assert.EndsWith($"got '{new string('7', 100)}…'", (string?)problem["detail"], StringComparison.Ordinal);
    }
}
