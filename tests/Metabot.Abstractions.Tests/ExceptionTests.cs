namespace Metabot.Abstractions.Tests;

/// <summary>What an answer that is a refusal says of it.</summary>
public sealed class ExceptionTests
{
    [Theory]
    [InlineData("lead_id", "is required", 1)]
    [InlineData(null, "is required", 1)]
    [InlineData("lead_id", null, 1)]
    [InlineData(null, null, 0)]
    public void One_error_is_listed_too(string? field, string? message, int count)
    {
        var error = new BotApiException("text", 422, field, message);
        Assert.Equal((422, field, message, "text"), (error.StatusCode, error.Field, error.ServerMessage, error.Message));
        Assert.Equal(Enumerable.Repeat(new BotApiError(field, message), count), error.Errors);
    }

    [Fact]
    public void Several_errors_are_listed_as_they_came()
    {
        BotApiError[] errors = [new("a", "1"), new("b", "2")];
        Assert.Same(errors, new BotRequestException("text", 422, "a", "1", errors).Errors);
        Assert.Empty(new BotNotFoundException("text", 404, "a", "1", []).Errors);
    }

    [Fact]
    public void A_limit_says_how_long_to_wait()
    {
        Assert.Equal(TimeSpan.FromSeconds(5), new BotRateLimitException("text", 429, null, null, TimeSpan.FromSeconds(5)).RetryAfter);
        Assert.Null(new BotRateLimitException("text", 429, null, null, null).RetryAfter);
    }

    [Fact]
    public void All_of_them_are_caught_as_one() => Assert.All(
        [
            new BotUnauthorizedException("text", 401, null, null), new BotNotFoundException("text", 404, null, null), new BotRequestException("text", 400, null, null),
            new BotRateLimitException("text", 429, null, null, null), new MetabotSerializationException("text"),
        ],
        (Exception error) => Assert.IsAssignableFrom<MetabotException>(error));

    [Fact]
    public void A_batch_keeps_what_it_is_given_and_nothing_else()
    {
        var batch = new JobBatch();
        Assert.Same(batch, batch.Add(new JobRequest { ScriptId = 1 }).Add(new JobRequest { ScriptId = 1 }));
        Assert.Equal(2, batch.Count);
        Assert.Throws<ArgumentNullException>("contract", () => batch.Add((IJobContract)null!));
        Assert.Throws<ArgumentNullException>("request", () => batch.Add((JobRequest)null!));
        Assert.Equal(2, batch.Count);
    }
}
