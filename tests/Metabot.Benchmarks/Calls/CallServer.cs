using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Metabot.Benchmarks.Calls;

/// <summary>Answers every call at once; runs in a child process until its standard input ends.</summary>
internal static class CallServer
{
    public const string Argument = "--serve-calls";

    private static readonly byte[] Scheduled = """{"success": true, "job_id": 135, "status": "scheduled"}"""u8.ToArray();

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/bots/{botId:long}/jobs/schedule", (RequestDelegate)AnswerAsync);
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Scheduled.Length;
        await context.Response.Body.WriteAsync(Scheduled);
    }
}
