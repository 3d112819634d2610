using System.Text.Json.Nodes;
using Metabot.Tool.Doctor;

namespace Metabot.Tool.Tests.Doctor;

// Where an answer of a server that nobody described has the job's id, and whether it is one of success at all.
public sealed class AnswerShapeTests
{
    [Theory]
    [InlineData("""{ "job_id": 7 }""", "job_id", 7)]
    [InlineData("""{ "jobId": 7 }""", "jobId", 7)]
    [InlineData("""{ "JOB-ID": "7" }""", "JOB-ID", 7)]
    [InlineData("""{ "job": 7 }""", "job", 7)]
    [InlineData("""{ "id": 7 }""", "id", 7)]
    [InlineData("""{ "data": { "id": 7 } }""", "data.id", 7)]
    [InlineData("""{ "Response": { "Result": { "Id": 7 } } }""", "Response.Result.Id", 7)]
    [InlineData("""{ "job": { "id": 7, "lead_id": 5 } }""", "job.id", 7)]
    [InlineData("""{ "item": { "payload": { "job_id": 9223372036854775807 } } }""", "item.payload.job_id", long.MaxValue)]
    public void The_jobs_id_is_found_by_its_name_and_in_what_is_put_around_it(string json, string path, long id) =>
        Assert.Equal((path, id), AnswerShape.FindJobId(JsonNode.Parse(json)));

    // The surest name first, wherever it stands; of one name the shallowest.
    [Theory]
    [InlineData("""{ "id": 1, "job_id": 7 }""", "job_id")]
    [InlineData("""{ "id": 1, "data": { "job_id": 7 } }""", "data.job_id")]
    [InlineData("""{ "id": 1, "data": { "job": 7 } }""", "data.job")]
    [InlineData("""{ "data": { "job_id": 1 }, "job_id": 7 }""", "job_id")]
    [InlineData("""{ "job_id": null, "data": { "job_id": 7 } }""", "data.job_id")]
    [InlineData("""{ "data": { "id": "x" }, "result": { "id": 7 } }""", "result.id")]
    public void Of_several_the_surest_is_taken(string json, string path) =>
        Assert.Equal((path, 7), AnswerShape.FindJobId(JsonNode.Parse(json)));

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("""[{ "job_id": 7 }]""")]
    [InlineData("{}")]
    [InlineData("""{ "bot": { "id": 42 } }""")]
    [InlineData("""{ "lead_id": 5 }""")]
    [InlineData("""{ "job_id": 0 }""")]
    [InlineData("""{ "job_id": -7 }""")]
    [InlineData("""{ "job_id": 1.5 }""")]
    [InlineData("""{ "job_id": "7a" }""")]
    [InlineData("""{ "job_id": " 7" }""")]
    [InlineData("""{ "job_id": true }""")]
    [InlineData("""{ "job_id": [7] }""")]
    [InlineData("""{ "job_id": 9223372036854775808 }""")]
    public void What_is_no_id_of_a_job_is_not_taken_for_one(string json) => Assert.Null(AnswerShape.FindJobId(JsonNode.Parse(json)));

    [Theory]
    [InlineData("""{ "success": true }""", true)]
    [InlineData("""{ "success": "true" }""", false)]
    [InlineData("""{ "success": false }""", false)]
    [InlineData("""{ "success": false, "job_id": 7 }""", true)]
    [InlineData("""{ "status": "ok" }""", false)]
    [InlineData("[]", false)]
    public void An_answer_is_of_a_job_where_it_says_so_or_has_its_id(string json, bool isOfJob) =>
        Assert.Equal(isOfJob, AnswerShape.IsOfJob(JsonNode.Parse(json)));

    [Theory]
    [InlineData("""{ "error": "Unauthenticated" }""", "Unauthenticated")]
    [InlineData("""{ "errors": ["no script"] }""", "no script")]
    [InlineData("""{ "errors": { "script_code": ["unknown"] } }""", "script_code")]
    [InlineData("""{ "error": "" }""", null)]
    [InlineData("""{ "error": null }""", null)]
    [InlineData("""{ "error": false }""", null)]
    [InlineData("""{ "error": 0 }""", null)]
    [InlineData("""{ "errors": [] }""", null)]
    [InlineData("""{ "errors": {} }""", null)]
    [InlineData("""{ "error": "late", "job_id": 7 }""", null)]
    [InlineData("""["error"]""", null)]
    public void A_success_may_say_in_its_body_that_it_is_none(string json, string? said)
    {
        var error = AnswerShape.FindError(JsonNode.Parse(json));

        Assert.Equal(said is null, error is null);
        Assert.Contains(said ?? "", error ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html", "Hello", "a page of HTML")]
    [InlineData("application/xhtml+xml", "Hello", "a page of HTML")]
    [InlineData("application/json", "  <!doctype html>", "a page of HTML")]
    [InlineData("application/problem+json", """{ "title": "No" }""", "problem details (RFC 9457)")]
    [InlineData("application/json", """{ "success": true, "job_id": 7 }""", "JSON with success, job_id")]
    [InlineData("application/json", """{ "a": 1, "b": 1, "c": 1, "d": 1, "e": 1, "f": 1, "g": 1, "h": 1, "i": 1 }""", "JSON with a, b, c, d, e, f, g, h")]
    [InlineData("text/plain", "{}", "JSON with nothing in it")]
    [InlineData("application/json", "[1]", "JSON that is no object")]
    [InlineData(null, "", "an empty body")]
    [InlineData("application/json", "", "an empty body")]
    [InlineData("text/plain", "Hello", "text")]
    [InlineData("application/json", """{ "a": 1, "a": 2 }""", "text")]
    public void An_answer_is_described_by_what_it_is(string? mediaType, string text, string described) =>
        Assert.Equal(described, AnswerShape.Describe(Answer(200, mediaType, text)));

    [Theory]
    [InlineData(199, false, false)]
    [InlineData(200, true, false)]
    [InlineData(204, true, false)]
    [InlineData(299, true, false)]
    [InlineData(300, false, true)]
    [InlineData(399, false, true)]
    [InlineData(400, false, false)]
    public void A_status_is_a_success_a_redirect_or_neither(int status, bool isSuccess, bool isRedirect)
    {
        var answer = Answer(status, null, "");

        Assert.Equal((isSuccess, isRedirect), (answer.IsSuccess, answer.IsRedirect));
    }

    [Theory]
    [InlineData("""{ "status": "skipped" }""", "skipped")]
    [InlineData("\ufeff{ \"status\": \"scheduled\" }", "scheduled")]
    [InlineData("""{ "status": 1 }""", "1")]
    [InlineData("""{ "state": "skipped" }""", null)]
    [InlineData("""["skipped"]""", null)]
    [InlineData("skipped", null)]
    public void The_word_of_what_became_of_the_job_is_read(string text, string? status) => Assert.Equal(status, Answer(200, null, text).JobStatus);

    private static ProbeAnswer Answer(int status, string? mediaType, string text) => new(status, mediaType, text, null, null);
}
