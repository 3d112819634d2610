using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Metabot.Server.Tests.Http;

// The one shape that every refusal has, whoever refuses.
internal static class Problems
{
    private static readonly string[] Known = ["column", "detail", "errors", "field", "line", "status", "title", "trace_id", "type"];

    public static JsonObject Check(Answer answer, int status, string? field, string message = "")
    {
        Assert.True(answer.Status == status, $"{answer.Status}: {answer.Text}");
        var problem = answer.Problem;
        Assert.Equal((status, ReasonPhrases.GetReasonPhrase(status)), ((int)problem["status"]!, (string?)problem["title"]));
        Assert.Equal(field, (string?)problem["field"]);
        Assert.False(string.IsNullOrWhiteSpace((string?)problem["detail"]), answer.Text);
        Assert.Contains(message, (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Empty(problem.Select(member => member.Key).Except(Known));
        return problem;
    }
}
