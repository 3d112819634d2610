using Metabot.Rules;
using Metabot.Server.Json;
using Metabot.Server.Logging;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Http;

// Errors as problem details (RFC 9457) with the wire field at fault.
internal sealed class ProblemHandler(IProblemDetailsService problems, RepeatedTrouble trouble, ILogger<ProblemHandler> logger) : IExceptionHandler
{
    private const string RetryAfterSeconds = "5";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            RequestRefusedException refused => Describe(refused.Status, refused.Errors),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
                Describe(413, [new("body", $"the body is larger than {BodyReader.MaxBytes} bytes; send less")]),
            BadHttpRequestException bad => Describe(bad.StatusCode, [new("body", bad.Message)]),
            _ when BusyStorage.WhyNot(exception) is { } why => Busy(httpContext, why),
            _ => Unexpected(httpContext, exception),
        };
        httpContext.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = problem });
    }

    // Of every problem that is answered, whoever answers it.
    public static void Complete(ProblemDetailsContext answered)
    {
        var context = answered.HttpContext;
        answered.ProblemDetails.Detail ??= FindDetail(context);
        if (answered.ProblemDetails is { Status: < 500 } problem)
        {
            context.RequestServices.GetRequiredService<ILogger<ProblemHandler>>().LogRefusal(
                context.Request.Method, Route(context), problem.Status, problem.Extensions.TryGetValue("field", out var field) ? $"{field}" : "");
        }
    }

    // Of what is refused before any endpoint has seen it.
    private static string? FindDetail(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => "there is no such address here; /api/docs lists those that there are",
        StatusCodes.Status405MethodNotAllowed => $"this address does not take {Excerpt.Cut(context.Request.Method)}, but {context.Response.Headers.Allow}",
        StatusCodes.Status429TooManyRequests => $"these are too many calls at a time; try again in {context.Response.Headers.RetryAfter} s",
        _ => null,
    };

    private ProblemDetails Busy(HttpContext context, string why)
    {
        if (trouble.IsNew(why))
        {
            logger.LogBusy(context.Request.Method, Route(context), why);
        }

        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Describe(StatusCodes.Status503ServiceUnavailable, [new("", $"nothing was stored: {why}; try again later")]);
    }

    private ProblemDetails Unexpected(HttpContext context, Exception exception)
    {
        if (trouble.IsNew($"{exception.GetType().Name} in {Route(context)}"))
        {
            logger.LogFailure(exception, context.Request.Method, Route(context));
        }

        return Describe(500, [new("", "the server failed; its log says why")]);
    }

    // The exception handler takes the endpoint away and remembers it.
    private static string Route(HttpContext context) =>
        ((context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint) as RouteEndpoint)?.RoutePattern.RawText ?? "(no such address)";

    private static ProblemDetails Describe(int status, IReadOnlyList<FieldError> errors)
    {
        var first = errors[0];
        var problem = new ProblemDetails { Status = status, Title = ReasonPhrases.GetReasonPhrase(status), Detail = first.Message };
        AddUnlessNull(problem, "field", first.Field.Length > 0 ? first.Field : null);
        AddUnlessNull(problem, "line", first.Line);
        AddUnlessNull(problem, "column", first.Column);
        AddUnlessNull(problem, "errors", errors.Count > 1 ? errors : null);
        return problem;
    }

    private static void AddUnlessNull(ProblemDetails problem, string name, object? value)
    {
        if (value is not null)
        {
            problem.Extensions[name] = value;
        }
    }
}
