using System.Net;
using System.Net.Sockets;
using Metabot.Server.Dashboard;
using Metabot.Server.Dashboard.Sessions;
using Metabot.Server.Hosting.Health;
using Metabot.Server.Http;
using Metabot.Server.Http.Tokens;
using Metabot.Server.Manifest;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Metabot.Server.Hosting;

internal static class BotApplication
{
    public static WebApplication Build(BotServerOptions options, AccessTokens tokens, Socket socket, LoadedBots bots, JavaScriptRunner javaScript, IDatabase database)
    {
        // Nothing of the surroundings counts: no environment name, and below none of the settings of the application that it runs in.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            EnvironmentName = "Production",
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.WebHost.UseUrls($"http://{socket.LocalEndPoint}").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = BodyReader.MaxBytes);
        builder.Services.Configure<SocketTransportOptions>(transport => transport.CreateBoundListenSocket = _ => socket);

        // What the database refuses, and what stops a start, comes out as an exception and is reported where it is caught.
        builder.Logging.ClearProviders()
            .AddSimpleConsole(console =>
            {
                (console.SingleLine, console.UseUtcTimestamp, console.ColorBehavior) = (true, true, LoggerColorBehavior.Disabled);
                console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
            })
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Quartz", LogLevel.Warning)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        options.ConfigureLogging?.Invoke(builder.Logging);

        // The scheduler gives its runs up then, and with them the thread that would keep the process.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.LongestStop + TimeSpan.FromSeconds(1));
        var turns = new WriteTurns(database.CreateCommitConnection(), WriteTurns.LongestWait);
        builder.Services.AddSingleton(database);
        database.AddServices(builder.Services);
        builder.Services.AddBots(options, bots, javaScript, database, turns).AddChannels(options).AddDueTimes(options, database).AddApi(options, bots, tokens);
        if (options.Dashboard)
        {
            builder.Services.AddDashboard(((IPEndPoint)socket.LocalEndPoint!).Port);
        }

        var app = builder.Build();
        Map(app, bots, options.Dashboard);
        return app;
    }

    private static void Map(WebApplication app, LoadedBots bots, bool hasDashboard)
    {
        // The platform's addresses begin so, and its callers are to find the same here.
        app.UsePathBase("/api/v1");
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseRouting();
        if (hasDashboard)
        {
            app.UseMiddleware<SessionMiddleware>();
        }

        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapOpenApi(ApiDocument.Path);
        app.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = "api/docs";
            ui.DocumentTitle = $"{string.Join(", ", bots.All.Select(bot => bot.Name))} · Bot API";
            ui.SwaggerEndpoint(ApiDocument.Path, "Bot API");
        });
        if (hasDashboard)
        {
            DashboardEndpoints.Map(app);
        }

        HealthEndpoints.Map(app);
        ManifestSchema.Map(app);
        var group = app.MapGroup("/bots/{botId}")
            .RequireAuthorization(BotScope.Policy)
            .AddEndpointFilter(QueryField.CheckNames);
        JobEndpoints.Map(group);
        JobHistoryEndpoints.Map(group);
        JobControlEndpoints.Map(group);
        CallEndpoints.Map(group);
        LeadEndpoints.Map(group);
        TicketEndpoints.Map(group);
        PersonEndpoints.Map(group);
        TableEndpoints.Map(group);
        MessageEndpoints.Map(group);
        MessageFileEndpoint.Map(group);
        ExportEndpoint.Map(group);
        ConversationEndpoints.Map(group);
    }
}
