using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Jobs;

// A job of a batch is read as the same job by itself is: refused in the same words, planned with the same fields.
public sealed class BatchSameTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private static readonly string[] OwnToEach = ["job_id", "created_at", "runs"];

    private TestBot Bot => fixture.Bot;

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"script_code":" "}""")]
    [InlineData("""{"script_code":"welcom"}""")]
    [InlineData("""{"script_id":1,"trigger_id":17}""")]
    [InlineData("""{"trigger_id":18}""")]
    [InlineData("""{"broadcast_code":"spring_sale","lead_id":1}""")]
    [InlineData("""{"script_id":1,"lead_id":0}""")]
    [InlineData("""{"script_id":1,"lead_id":999999}""")]
    [InlineData("""{"script_id":1,"ticket_id":999999}""")]
    [InlineData("""{"script_id":1,"run_at":"2040-02-30 00:00:00"}""")]
    [InlineData("""{"script_id":1,"run_after_sec":-1}""")]
    [InlineData("""{"script_id":1,"is_periodic":true}""")]
    [InlineData("""{"script_id":1,"repeat_interval_sec":5}""")]
    [InlineData("""{"script_id":1,"is_periodic":true,"repeat_interval_sec":5,"catch_up":"some"}""")]
    [InlineData("""{"script_id":1,"is_periodic":true,"repeat_interval_sec":5,"catch_up":"all","catch_up_per_min":12}""")]
    [InlineData("""{"script_id":1,"catch_up_per_min":5}""")]
    [InlineData("""{"script_id":1,"script_request_params":"x"}""")]
    [InlineData("""{"script_id":1,"add_tags":"a"}""")]
    [InlineData("""{"script_id":1,"job_key":"a b"}""")]
    [InlineData("""{"script_id":1,"job_key":""}""")]
    [InlineData("""{"script_id":1,"condition_script_code":"return [[:isVop:]];"}""")]
    [InlineData("""{"script_id":1,"condition_script_code":"return ("}""")]
    [InlineData("""{"script_id":1,"condition_script_code":"throw new Error('no');"}""")]
    [InlineData("""{"script_id":1,"runAt":"2040-01-01 00:00:00"}""")]
    [InlineData("""{"script_id":"1","run_at":"soon","lead_id":-1,"is_periodic":1}""")]
    public async Task It_is_refused_in_the_same_words(string body)
    {
        var alone = (await Bot.PostAsync("jobs/schedule", body)).Problem;

        var inBatch = (await SendAsync(body))!;

        var told = alone["errors"] is JsonArray errors ? errors.Select(Tell) : [((string?)alone["field"], (string?)alone["detail"])];
        Assert.False((bool)inBatch["success"]!);
        Assert.Null(inBatch["job_id"]);
        Assert.Equal(told, inBatch["errors"]!.AsArray().Select(Tell));
    }

    [Theory]
    [InlineData("""{"script_id":1,"run_at":"2040-02-29 12:00:00"}""")]
    [InlineData("""{"script_code":"welcome","run_at":"2040-02-29 12:00:00","job_key":null}""")]
    [InlineData("""{"trigger_id":17,"lead_id":LEAD,"run_at":"2040-02-29 12:00:00"}""")]
    [InlineData("""{"trigger_code":"order_paid","lead_id":LEAD,"run_at":"2040-02-29 12:00:00"}""")]
    [InlineData("""{"broadcast_id":3,"run_at":"2040-02-29 12:00:00","script_request_params":{"group":"none"}}""")]
    [InlineData("""{"script_id":1,"run_at":"2040-02-29 12:00:00","is_periodic":true,"repeat_interval_sec":60}""")]
    [InlineData("""{"script_id":1,"run_at":"2040-02-29 12:00:00","is_periodic":true,"run_after_sec":600}""")]
    [InlineData("""{"script_id":1,"run_at":"2040-02-29 12:00:00","is_periodic":true,"repeat_interval_sec":60,"catch_up":"skip"}""")]
    [InlineData("""{"script_id":1,"run_at":"2040-02-29 12:00:00","is_periodic":true,"repeat_interval_sec":60,"catch_up":"all","catch_up_per_min":6000}""")]
    [InlineData("""{"script_id":1,"lead_id":LEAD,"run_at":"2040-02-29 12:00:00","add_tags":"a","remove_tags":"b","condition_script_code":"return true;"}""")]
    [InlineData("""{"script_id":1,"lead_id":LEAD,"condition_script_code":"return false;"}""")]
    public async Task It_is_planned_with_the_same_fields(string written)
    {
        var body = written.Replace("LEAD", $"{await Bot.LeadAsync()}", StringComparison.Ordinal);
        var alone = (await Bot.PostAsync("jobs/schedule", body)).Success();

        var inBatch = (await SendAsync(body))!;

        Assert.Equal((true, (string?)alone["status"]), ((bool)inBatch["success"]!, (string?)inBatch["status"]));
        Assert.Empty(inBatch["errors"]!.AsArray());
        var (one, other) = (await Bot.GetAsync($"jobs/{alone["job_id"]}"), await Bot.GetAsync($"jobs/{inBatch["job_id"]}"));
        // A job that is skipped at once is due when it came, so that moment is its own as well.
        var own = written.Contains("run_at", StringComparison.Ordinal) ? OwnToEach : [.. OwnToEach, "run_at"];
        Assert.Equal(Read(one, own), Read(other, own));
    }

    private static (string?, string?) Tell(JsonNode? error) => ((string?)error!["field"], (string?)error["message"]);

    private static IEnumerable<string> Read(JsonObject job, string[] except) =>
        job.Where(member => !except.Contains(member.Key)).Select(member => $"{member.Key}: {member.Value?.ToJsonString()}");

    private async Task<JsonNode?> SendAsync(string body)
    {
        var answer = await Bot.PostAsync("jobs/batch", $"[{body}]");
        Assert.Equal(200, answer.Status);
        return Assert.Single(JsonNode.Parse(answer.Text)!.AsArray());
    }
}
