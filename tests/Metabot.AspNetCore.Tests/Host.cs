using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Metabot.AspNetCore.Tests;

/// <summary>A real ASP.NET Core application in Kestrel, on a free loopback port.</summary>
public sealed class Host : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Host(WebApplication app) => (_app, Http) = (app, new HttpClient { BaseAddress = new Uri(app.Urls.Single()) });

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<Host> StartAsync(Action<WebApplicationBuilder> configure, Action<WebApplication> map)
    {
        // in development an answer of 500 carries the exception
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        configure(builder);
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        map(app);
        await app.StartAsync();
        return new Host(app);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
