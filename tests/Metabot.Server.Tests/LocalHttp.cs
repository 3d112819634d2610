using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Tests;

public sealed record SeenRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);
}

// A server of somebody else, on this machine: it remembers what it was asked and answers what the test says.
public sealed class LocalHttp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LocalHttp(WebApplication app) => _app = app;

    public ConcurrentQueue<SeenRequest> Requests { get; } = new();

    public Uri Address => new(_app.Urls.First());

    public static async Task<LocalHttp> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();

        // The appsettings.json of the tests is there to lead servers astray.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var http = new LocalHttp(builder.Build());
        http._app.Run(async context =>
        {
            await http.RememberAsync(context.Request);
            await answer(context);
        });
        await http._app.StartAsync(TestContext.Current.CancellationToken);
        return http;
    }

    public static Task<LocalHttp> StartAsync(string json, int status = 200) => StartAsync(context =>
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, "application/json");
        return context.Response.WriteAsync(json);
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task RememberAsync(HttpRequest request)
    {
        var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        (body.Position, request.Body) = (0, body);
        Requests.Enqueue(new SeenRequest(
            request.Method,
            request.Path + request.QueryString,
            request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray()));
    }
}
