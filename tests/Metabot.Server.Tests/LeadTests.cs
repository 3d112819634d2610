namespace Metabot.Server.Tests;

public class LeadTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private TestBot Bot => fixture.Bot;

    [Fact]
    public async Task A_lead_is_made_with_all_its_fields_and_read_back()
    {
        var made = await Bot.PostAsync("leads", new { name = "Анна", identification = "anna", tags = "a,b", attributes = new { city = "Perm", age = 30 } });

        var read = await Bot.GetAsync($"leads/{made.Json["lead_id"]}");

        Assert.Equal(201, made.Status);
        Assert.Contains("Анна", made.Text);
        Assert.Equal(made.Json.ToJsonString(), read.ToJsonString());
        Assert.Equal(["attributes", "channel_code", "contexts", "created_at", "forwarded_at", "identification", "is_forwarded", "is_mute", "lang_code", "last_activity", "lead_id", "name", "person_id", "status", "tags"], read.Select(member => member.Key).Order());
        Assert.Contains((await Bot.ListAsync("leads?limit=1000")), lead => (long)lead!["lead_id"]! == (long)read["lead_id"]!);
    }

    [Theory]
    [InlineData("{}", "name", "name is missing")]
    [InlineData("{\"name\":\" \"}", "name", "blank")]
    [InlineData("{\"name\":\"A\",\"tags\":\"a,,b\"}", "tags", "empty tag")]
    [InlineData("{\"name\":\"A\",\"attributes\":[]}", "attributes", "must be a JSON object")]
    [InlineData("{\"name\":\"A\",\"nmae\":\"B\"}", "nmae", "did you mean 'name'?")]
    public async Task A_bad_lead_is_refused_with_the_field(string body, string field, string message)
    {
        var answer = await Bot.PostAsync("leads", body);

        Assert.Equal((400, field), (answer.Status, (string?)answer.Problem["field"]));
        Assert.Contains(message, (string?)answer.Problem["detail"]);
    }

    [Fact]
    public async Task The_outbox_is_read_in_pages_oldest_first()
    {
        var lead = await Bot.LeadAsync();
        foreach (var text in new[] { "one", "two", "three" })
        {
            await Bot.RunAsync(new { script_code = "echo", lead_id = lead, script_request_params = new { text } });
        }

        var first = await Bot.ListAsync($"messages?lead_id={lead}&limit=2");
        var rest = await Bot.ListAsync($"messages?lead_id={lead}&after_id={first[1]!["message_id"]}");

        Assert.Equal(["one", "two"], first.Select(message => (string?)message!["text"]));
        Assert.Equal(["three"], rest.Select(message => (string?)message!["text"]));
        Assert.Equal(["content", "created_at", "delivery", "job_id", "lead_id", "message_id", "run_id", "text"], first[0]!.AsObject().Select(member => member.Key).Order());
    }
}
