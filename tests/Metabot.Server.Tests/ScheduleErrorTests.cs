namespace Metabot.Server.Tests;

public class ScheduleErrorTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private TestBot Bot => fixture.Bot;

    [Theory]
    [InlineData("{}", 400, "script_id", "names no target")]
    [InlineData("", 400, "body", "the body is empty; send a JSON object")]
    [InlineData(" \r\n\t", 400, "body", "the body is empty; send a JSON object")]
    [InlineData("[]", 400, "body", "must be a JSON object; got an array")]
    [InlineData("{\"script_code\":", 400, "body", "not JSON")]
    [InlineData("{\"script_id\":1,\"script_id\":1}", 400, "body", "script_id")]
    [InlineData("{\"script_id\":1,\"script_code\":\"welcome\"}", 400, "script_code", "more than one target (script_id, script_code)")]
    [InlineData("{\"script_id\":1,\"trigger_id\":17}", 400, "trigger_id", "keep one")]
    [InlineData("{\"script_code\":\" \"}", 400, "script_code", "blank")]
    [InlineData("{\"script_code\":5}", 400, "script_code", "must be a string; got the number 5")]
    [InlineData("{\"script_id\":\"1\"}", 400, "script_id", "must be an integer; got the string \"1\"")]
    [InlineData("{\"script_id\":1.5}", 400, "script_id", "must be an integer; got the number 1.5")]
    [InlineData("{\"script_id\":0}", 400, "script_id", "greater than zero")]
    [InlineData("{\"script_id\":999}", 404, "script_id", "no script 999")]
    [InlineData("{\"script_code\":\"wellcome\"}", 404, "script_code", "did you mean \"welcome\"?")]
    [InlineData("{\"trigger_code\":\"nothing\"}", 404, "trigger_code", "no trigger \"nothing\"")]
    [InlineData("{\"broadcast_id\":999}", 404, "broadcast_id", "no broadcast 999")]
    [InlineData("{\"script_id\":1,\"lead_id\":-1}", 400, "lead_id", "greater than zero")]
    [InlineData("{\"script_id\":1,\"lead_id\":999999}", 404, "lead_id", "no lead 999999")]
    [InlineData("{\"script_id\":1,\"ticket_id\":999999}", 404, "ticket_id", "no ticket 999999")]
    [InlineData("{\"script_id\":1,\"run_at\":\"21.01.2027 21:00\"}", 400, "run_at", "write '2027-01-21 21:00:00'")]
    [InlineData("{\"script_id\":1,\"run_at\":\"tomorrow\"}", 400, "run_at", "for example")]
    [InlineData("{\"script_id\":1,\"run_at\":\"2027-02-30 21:00:00\"}", 400, "run_at", "February 2027 has 28 days")]
    [InlineData("{\"script_id\":1,\"run_at\":7}", 400, "run_at", "must be a string")]
    [InlineData("{\"script_id\":1,\"run_after_sec\":-1}", 400, "run_after_sec", "is -1")]
    [InlineData("{\"script_id\":1,\"run_after_sec\":2147483648}", 400, "run_after_sec", "2147483647")]
    [InlineData("{\"script_id\":1,\"is_periodic\":\"yes\"}", 400, "is_periodic", "must be true or false")]
    [InlineData("{\"script_id\":1,\"is_periodic\":true}", 400, "repeat_interval_sec", "needs repeat_interval_sec")]
    [InlineData("{\"script_id\":1,\"is_periodic\":true,\"repeat_interval_sec\":0}", 400, "repeat_interval_sec", "is 0")]
    [InlineData("{\"script_id\":1,\"repeat_interval_sec\":5}", 400, "repeat_interval_sec", "is_periodic")]
    [InlineData("{\"script_id\":1,\"is_periodic\":true,\"repeat_interval_sec\":5,\"catch_up\":\"never\"}", 400, "catch_up", "one of once, skip, all; got 'never'")]
    [InlineData("{\"script_id\":1,\"catch_up\":\"all\"}", 400, "catch_up", "is_periodic")]
    [InlineData("{\"script_id\":1,\"is_periodic\":true,\"repeat_interval_sec\":5,\"catch_up_per_min\":20}", 400, "catch_up_per_min", "is for catch_up")]
    [InlineData("{\"script_id\":1,\"is_periodic\":true,\"repeat_interval_sec\":5,\"catch_up\":\"all\",\"catch_up_per_min\":0}", 400, "catch_up_per_min", "from 1 to 6000")]
    [InlineData("{\"script_id\":1,\"is_periodic\":true,\"repeat_interval_sec\":5,\"catch_up\":\"all\",\"catch_up_per_min\":12}", 400, "catch_up_per_min", "never catches up")]
    [InlineData("{\"script_id\":1,\"script_request_params\":[1]}", 400, "script_request_params", "a JSON object; got an array")]
    [InlineData("{\"script_id\":1,\"add_tags\":\"a\"}", 400, "add_tags", "needs lead_id")]
    [InlineData("{\"script_id\":1,\"remove_tags\":\"a\"}", 400, "remove_tags", "needs lead_id")]
    [InlineData("{\"script_id\":1,\"add_tags\":[\"a\"]}", 400, "add_tags", "must be a string; got an array")]
    [InlineData("{\"script_id\":1,\"add_tags\":\"a,,b\"}", 400, "add_tags", "empty tag")]
    [InlineData("{\"broadcast_id\":3,\"lead_id\":1}", 400, "lead_id", "leave lead_id out")]
    [InlineData("{\"script_id\":1,\"runAt\":\"2027-01-21 21:00:00\"}", 400, "runAt", "did you mean 'run_at'?")]
    [InlineData("{\"script_id\":1,\"tag\":\"x\",\"something_else\":1}", 400, "tag", "known fields: script_id")]
    [InlineData("{\"script_id\":1,\"condition_script_code\":5}", 400, "condition_script_code", "must be a string")]
    [InlineData("{\"script_id\":1,\"condition_script_code\":\"return [[:isVop:]];\"}", 400, "condition_script_code", "did you mean 'isVip'?")]
    [InlineData("{\"script_id\":1,\"condition_script_code\":\"throw new Error('no');\"}", 400, "condition_script_code", "Error: no")]
    [InlineData("{\"script_code\":\"\\ud800\"}", 400, "body", "surrogate pair")]
    [InlineData("{\"script_id\":1,\"\\ud800\":1}", 400, "body", "surrogate pair")]
    [InlineData("{\"script_id\":1,\"script_request_params\":{\"a\":\"\\udfff\"}}", 400, "body", "surrogate pair")]
    public async Task A_bad_request_names_the_field_and_what_would_be_right(string body, int status, string? field, string message)
    {
        var answer = await Bot.PostAsync("jobs/schedule", body);

        var problem = answer.Problem;
        Assert.Equal(status, answer.Status);
        Assert.Equal(field, (string?)problem["field"]);
        Assert.Contains(message, (string?)problem["detail"]);
        Assert.Equal(status, (int)problem["status"]!);
        Assert.NotEmpty((string?)problem["title"] ?? "");
    }

    [Fact]
    public async Task All_errors_of_a_request_are_told_at_once()
    {
        var answer = await Bot.PostAsync("jobs/schedule", new { script_id = "one", run_at = "soon", lead_id = 0 });

        var errors = answer.Problem["errors"]!.AsArray();

        Assert.Equal(["lead_id", "run_at", "script_id"], errors.Select(error => (string?)error!["field"]).Order());
        Assert.All(errors, error => Assert.NotEmpty((string?)error!["message"] ?? ""));
    }

    [Theory]
    [InlineData("{\"broadcast_code\":\"\",\"add_tags\":\"a\"}", "broadcast_code")]
    [InlineData("{\"script_id\":1,\"is_periodic\":true,\"run_after_sec\":-1}", "run_after_sec")]
    [InlineData("{\"script_id\":1,\"is_periodic\":1,\"repeat_interval_sec\":5}", "is_periodic")]
    [InlineData("{\"script_cod\":\"welcome\"}", "script_cod")]
    [InlineData("[]", "body")]
    [InlineData("5", "body")]
    public async Task One_mistake_is_told_as_one(string body, string field)
    {
        var problem = (await Bot.PostAsync("jobs/schedule", body)).Problem;

        Assert.Equal(field, (string?)problem["field"]);
        Assert.Null(problem["errors"]);
    }

    [Theory]
    [InlineData("{\"script_id\":1", ",\"unknown_{0}\":1", 30_000)]
    [InlineData("{\"script_id\":1,\"x", "x", 900_000, "\":1")]
    [InlineData("{\"script_id\":1,\"run_at\":\"1", "1", 900_000, "\"")]
    [InlineData("{\"script_id\":1", "1", 900_000)]
    [InlineData("{\"script_code\":\"", "😀", 200_000, "\"")]
    [InlineData("{\"script_id\":1,\"script_id", "x", 400_000, "\":1}")]
    [InlineData("{\"script_id\":1,\"condition_script_code\":\"throw new Error('x'.repeat(1000000));\"", "", 0)]
    [InlineData("{\"script_id\":1,\"condition_script_code\":\"[[:", "x", 100_000, ":]]\"")]
    public async Task However_large_the_mistake_the_answer_is_short(string before, string part, int times, string after = "")
    {
        var body = before + string.Concat(Enumerable.Range(0, times).Select(number => part.Replace("{0}", $"{number}"))) + after + "}";

        var answer = await Bot.PostAsync("jobs/schedule", body);

        Assert.InRange(answer.Status, 400, 404);
        Assert.InRange(answer.Text.Length, 1, 10_000);
    }

    [Fact]
    public async Task Of_many_mistakes_the_first_are_told_and_how_many_more_there_are()
    {
        var unknown = string.Join(",", Enumerable.Range(0, 25).Select(number => $"\"unknown_{number}\":1"));

        var errors = (await Bot.PostAsync("jobs/schedule", $"{{\"script_id\":1,{unknown}}}")).Problem["errors"]!.AsArray();

        Assert.Equal("unknown_0", (string?)errors[0]!["field"]);
        Assert.Equal(("body", "there are 5 more mistakes"), ((string?)errors[^1]!["field"], (string?)errors[^1]!["message"]));
    }

    [Theory]
    [InlineData("if (leadId = ) return true;", 1, 14)]
    [InlineData("if (leadId == 1) {\n  return tru e;\n}", 2, 14)]
    [InlineData("let a; let a; return true;", 1, 12)]
    public async Task A_syntax_error_in_the_condition_has_line_and_column(string condition, int line, int column)
    {
        var answer = await Bot.PostAsync("jobs/schedule", new { script_id = 1, condition_script_code = condition });

        var problem = answer.Problem;
        Assert.Equal(400, answer.Status);
        Assert.Equal(("condition_script_code", line, column), ((string?)problem["field"], (int)problem["line"]!, (int)problem["column"]!));
    }

    [Fact]
    public async Task A_body_that_is_not_json_by_its_type_is_refused_with_415()
    {
        var answer = await Bot.PostAsync("jobs/schedule", new StringContent("script_id=1", null, "application/x-www-form-urlencoded"));

        Assert.Equal(415, answer.Status);
        Assert.Equal("Content-Type", (string?)answer.Problem["field"]);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_with_413()
    {
        var answer = await Bot.PostAsync("jobs/schedule", new { script_id = 1, script_request_params = new { text = new string('x', 1_100_000) } });

        Assert.Equal(413, answer.Status);
        Assert.Contains("1048576", (string?)answer.Problem["detail"]);
    }

    [Theory]
    [InlineData("bots/43/jobs", "botId", "this server runs bot 42")]
    [InlineData("bots/demo/jobs", "botId", "must be a number")]
    [InlineData("bots/42/jobs/999999", "jobId", "no job 999999")]
    [InlineData("bots/42/leads/999999", "leadId", "no lead 999999")]
    [InlineData("bots/42/tickets/999999", "ticketId", "no ticket 999999")]
    public async Task What_does_not_exist_is_404_with_the_name_of_the_id(string path, string field, string message)
    {
        var answer = await Bot.AskAsync(path);

        var problem = answer.Problem;
        Assert.Equal(404, answer.Status);
        Assert.Equal(field, (string?)problem["field"]);
        Assert.Contains(message, (string?)problem["detail"]);
    }

    [Theory]
    [InlineData("jobs?limit=0", "limit")]
    [InlineData("jobs?after_id=x", "after_id")]
    [InlineData("messages?lead_id=-1", "lead_id")]
    [InlineData("jobs/1?wait_sec=61", "wait_sec")]
    [InlineData("jobs?limt=5", "limt", "there is no query field 'limt'; did you mean 'limit'?")]
    [InlineData("jobs?Limit=5", "Limit", "did you mean 'limit'?")]
    [InlineData("leads?something=5", "something", "known query fields: after_id, limit")]
    [InlineData("tickets/1?x=5", "x", "there are no query fields here")]
    public async Task A_bad_query_names_the_field(string path, string field, string message = "must be a whole number")
    {
        var answer = await Bot.AskAsync($"bots/{TestBot.Id}/{path}");

        Assert.Equal(400, answer.Status);
        Assert.Equal(field, (string?)answer.Problem["field"]);
        Assert.Contains(message, (string?)answer.Problem["detail"]);
    }
}
