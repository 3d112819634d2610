using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Metabot.Client.Tests;

/// <summary>A real HTTP server on a free loopback port that records the calls it gets and answers as told.</summary>
internal sealed class LoopbackBot : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackBot(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public ConcurrentQueue<RecordedCall> Calls { get; } = new();

    public RequestDelegate Answer { get; set; } = context => context.Response.WriteAsync("""{"success":true,"job_id":1,"status":"scheduled"}""");

    public static async Task<LoopbackBot> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var bot = new LoopbackBot(app);
        app.Run(bot.HandleAsync);
        await app.StartAsync();
        return bot;
    }

    public void AnswerWith(int status, string body, string contentType = "application/problem+json") => Answer = context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(body);
    };

    public void BreakConnections() => Answer = context =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    /// <summary>Takes the next call and never answers it; the task completes when the call has arrived.</summary>
    public Task HoldCalls(bool sendHeaders = false)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Answer = async context =>
        {
            if (sendHeaders)
            {
                await context.Response.WriteAsync("""{"job_id":""");
                await context.Response.Body.FlushAsync();
            }

            arrived.TrySetResult();
            await Aborted(context);
        };
        return arrived.Task;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Task Aborted(HttpContext context)
    {
        var aborted = new TaskCompletionSource();
        context.RequestAborted.Register(aborted.SetResult);
        return aborted.Task;
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        Calls.Enqueue(new RecordedCall(context.Request.Method, context.Request.Path, headers, await reader.ReadToEndAsync()));
        await Answer(context);
    }
}

internal sealed record RecordedCall(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body);
