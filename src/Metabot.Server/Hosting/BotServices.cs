using Metabot.Server.Channels;
using Metabot.Server.Delivering;
using Metabot.Server.Hosting.Health;
using Metabot.Server.Http;
using Metabot.Server.Http.Tokens;
using Metabot.Server.Jobs;
using Metabot.Server.Json;
using Metabot.Server.Logging;
using Metabot.Server.Manifest;
using Metabot.Server.Outgoing;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Metabot.Server.Telemetry;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Metabot.Server.Hosting;

internal static class BotServices
{
    public static IServiceCollection AddBots(this IServiceCollection services, BotServerOptions options, LoadedBots bots, JavaScriptRunner javaScript, IDatabase database, WriteTurns turns) => services
        .AddSingleton(bots)
        .AddSingleton<BotReloader>()
        .AddSingleton(javaScript)
        .AddSingleton(new ServerClock(options.TimeProvider, options.TimeZone))
        .AddPooledDbContextFactory<BotDb>(database.Configure)
        .AddSingleton(_ => turns)
        .AddSingleton<Commits>()
        .AddSingleton<RepeatedTrouble>()
        .AddHostedService<NodeNewsService>()
        .AddHostedService<NodeFolderService>()
        .AddSingleton(options)
        .AddSingleton<Retention>()
        .AddHostedService<RetentionService>()
        .AddSingleton<MenuRunner>()
        .AddSingleton<ScriptRunner>()
        .AddSingleton<DialogRunner>()
        .AddSingleton<TriggerRunner>()
        .AddSingleton<BroadcastPortion>()
        .AddSingleton<BroadcastRunner>()
        .AddSingleton<PoisonCounter>()
        .AddSingleton<TargetRunner>()
        .AddSingleton<JobPlanner>()
        .AddSingleton<JobReception>()
        .AddSingleton<JobSignals>()
        .AddSingleton<JobMetrics>()
        .AddHostedService<QueueMetrics>()
        .AddSingleton<JobStore>()
        .AddSingleton<JobControl>()
        .AddSingleton<IdempotentCalls>()
        .AddSingleton<JobWaiter>()
        .AddSingleton<LeadLocks>()
        .AddSingleton<RunWriter>()
        .AddSingleton<LeadTurns>()
        .AddSingleton<EndpointRunner>()
        .AddSingleton<MessageReceiver>()
        .AddSingleton<JobRunner>();

    public static IServiceCollection AddChannels(this IServiceCollection services, BotServerOptions options) => services
        .AddSingleton(options.TimeProvider)
        .AddSingleton(services => new ChannelSet(options.Channels, options.TimeProvider, services.GetRequiredService<ILoggerFactory>()))
        .AddSingleton<SentMessages>()
        .AddSingleton<MessageStream>()
        .AddSingleton<DeliveryQueue>()
        .AddSingleton<Deliverer>()
        .AddHostedService(services => services.GetRequiredService<Deliverer>())
        .AddSingleton<OutgoingCalls>()
        .AddSingleton<LeadInbox>()
        .AddHostedService<ChannelReceivers>();

    public static IServiceCollection AddDueTimes(this IServiceCollection services, BotServerOptions options, IDatabase database) => (options, database) switch
    {
        ({ IsStepped: true }, _) => services.AddSteps(),
        (_, { ConfigureScheduler: { } configure }) => services.AddHostedService<ClockWatch>().AddScheduler(options, configure),
        _ => services.AddHostedService<ClockWatch>().AddFileRuns(),
    };

    private static IServiceCollection AddSteps(this IServiceCollection services) => services
        .AddSingleton<SteppedRuns>()
        .AddSingleton<IDueTimes>(each => each.GetRequiredService<SteppedRuns>())
        .AddSingleton<DueWork>()
        .AddHostedService<SteppedRunner>();

    private static IServiceCollection AddFileRuns(this IServiceCollection services) => services
        .AddSingleton<NextMoment>()
        .AddSingleton<FileTimes>()
        .AddSingleton<IDueTimes>(each => each.GetRequiredService<FileTimes>())
        .AddHostedService<FileRunner>();

    private static IServiceCollection AddScheduler(this IServiceCollection services, BotServerOptions options, Action<IQuartzBuilder> configure) => services
        .AddSingleton<IDueTimes, SchedulerTimes>()
        .AddSingleton<RecoveredRuns>()
        .AddQuartz(quartz =>
        {
            quartz.UseTimeProvider(options.TimeProvider);
            quartz.UseDefaultThreadPool(FileRunner.RunsAtOnce);
            configure(quartz);
            quartz.AddJob<RunJob>(job => job.WithIdentity(DueTrigger.Target).StoreDurably().RequestRecovery());
        })
        .AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);

    public static IServiceCollection AddApi(this IServiceCollection services, BotServerOptions options, LoadedBots bots, AccessTokens tokens)
    {
        services.ConfigureHttpJsonOptions(json => JsonText.Configure(json.SerializerOptions));
        services.AddHttpContextAccessor();
        services.AddScoped(call => RouteId.FindBot(
            call.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request, call.GetRequiredService<LoadedBots>()));
        services.AddHealth(hasScheduler: !options.IsStepped);
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = ProblemHandler.Complete).AddExceptionHandler<ProblemHandler>();
        services.AddOpenApi(ApiDocument.Configure);
        services.AddSingleton(tokens).AddAuthorization(authorization => authorization.AddPolicy(BotScope.Policy, BotScope.Require))
            .AddAuthentication(TokenAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, configureOptions: null);
        return services.AddRateLimiter(limiter => CallLimits.Configure(limiter, options.MaxCallsPerSecond, bots));
    }
}
