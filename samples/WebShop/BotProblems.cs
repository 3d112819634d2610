using System.Globalization;
using Metabot;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace WebShop;

/// <summary>What to answer when the bot did not take a job: the caller's mistake is the caller's to know, the rest is the shop's own trouble.</summary>
internal sealed class BotProblems(IProblemDetailsService answers) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (Describe(exception) is not { } problem)
        {
            return false;
        }

        if (exception is BotRateLimitException { RetryAfter: { } wait })
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        context.Response.StatusCode = problem.Status!.Value;
        return await answers.TryWriteAsync(new() { HttpContext = context, ProblemDetails = problem, Exception = exception });
    }

    /// <summary>The status of all other failures: a body that cannot be read is no failure of the shop.</summary>
    public static int StatusOf(Exception exception) =>
        exception is BadHttpRequestException unreadable ? unreadable.StatusCode : StatusCodes.Status500InternalServerError;

    private static ProblemDetails? Describe(Exception exception) => exception switch
    {
        JobValidationException wrong => Refused(wrong.Field, wrong.Message),
        BotRequestException or BotNotFoundException => Refused(((BotApiException)exception).Field, ((BotApiException)exception).ServerMessage),
        BotRateLimitException => Trouble(StatusCodes.Status503ServiceUnavailable, "The bot has too much to do; try again later."),
        BotConnectionException => Trouble(StatusCodes.Status503ServiceUnavailable, "The bot does not answer; the job may have been accepted all the same."),
        BotUnauthorizedException => Trouble(StatusCodes.Status502BadGateway, "The bot refuses this shop's token."),
        BotApiException => Trouble(StatusCodes.Status502BadGateway, "The bot failed."),
        _ => null,
    };

    private static ProblemDetails Refused(string? field, string? why) => new()
    {
        Status = StatusCodes.Status422UnprocessableEntity,
        Title = "The bot refuses the job.",
        Detail = why,
        Extensions = { ["field"] = field },
    };

    private static ProblemDetails Trouble(int status, string title) => new() { Status = status, Title = title };
}
