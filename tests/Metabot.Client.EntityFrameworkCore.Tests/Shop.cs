using Metabot.Outbox;
using Metabot.Shop;
using Metabot.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Metabot.Client.EntityFrameworkCore.Tests;

// An application with an outbox, whose bot is a fake.
internal sealed class Shop : IAsyncDisposable
{
    private readonly IHost _host;

    private Shop(IHost host, string file) => (_host, File) = (host, file);

    public string File { get; }

    public static async Task<Shop> StartAsync(FakeBot bot, FakeTimeProvider? time = null, string? file = null, Action<IServiceCollection>? more = null)
    {
        file ??= Path.Combine(Path.GetTempPath(), $"metabot-outbox-{Guid.NewGuid():N}.db");
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Logging.ClearProviders();
        builder.Services.AddDbContextFactory<ShopDb>(options => options.UseSqlite($"Data Source={file};Pooling=False"));
        if (time is not null)
        {
            builder.Services.AddSingleton<TimeProvider>(time);
        }

        builder.Services.AddSingleton<IBotClient>(bot);
        builder.Services.AddBotClient(Describe);
        builder.Services.AddBotOutbox<ShopDb>();
        more?.Invoke(builder.Services);
        var shop = new Shop(builder.Build(), file);
        await using (var db = shop.Open())
        {
            await db.Database.EnsureCreatedAsync();
        }

        await shop._host.StartAsync();
        return shop;
    }

    public static void Describe(BotClientOptions options) =>
        (options.BaseAddress, options.BotId, options.Token, options.ServerTimeZone) = (new Uri("http://127.0.0.1:1"), 42, "token", "Europe/Moscow");

    public ShopDb Open() => _host.Services.GetRequiredService<IDbContextFactory<ShopDb>>().CreateDbContext();

    public async Task<List<OutboxJob>> WaitingAsync()
    {
        await using var db = Open();
        return await db.Outbox.AsNoTracking().OrderBy(job => job.Id).ToListAsync();
    }

    public async Task SaveAsync(params JobRequest[] requests)
    {
        await using var db = Open();
        foreach (var request in requests)
        {
            db.ScheduleJob(request);
        }

        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        System.IO.File.Delete(File);
    }
}
