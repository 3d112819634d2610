using System.Globalization;
using Metabot;
using Metabot.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

// Takes orders up to a number, each in a transaction with its job; every third is rolled back. Says so when all were taken and nothing waits.
var (file, address, token, last) = (args[0], new Uri(args[1]), args[2], int.Parse(args[3], CultureInfo.InvariantCulture));
var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.Services.AddDbContextFactory<ShopDb>(options => options.UseSqlite($"Data Source={file}"));
builder.Services.AddBotClient(options => (options.BaseAddress, options.BotId, options.Token) = (address, 42, token));
builder.Services.AddBotOutbox<ShopDb>();
using var host = builder.Build();
var databases = host.Services.GetRequiredService<IDbContextFactory<ShopDb>>();
await using (var db = await databases.CreateDbContextAsync())
{
    await db.Database.EnsureCreatedAsync();
}

await host.StartAsync();
Console.WriteLine("taking orders");
for (var number = await FindNextAsync(); number <= last; number++)
{
    await using var db = await databases.CreateDbContextAsync();
    await using var transaction = await db.Database.BeginTransactionAsync();
    db.Add(new Order { Id = number });
    db.ScheduleJob(new ThanksParams(number), new JobOptions { LeadId = 1 });
    await db.SaveChangesAsync();
    if (number % 3 == 0)
    {
        await transaction.RollbackAsync();
        continue;
    }

    await transaction.CommitAsync();
}

while (await CountWaitingAsync() > 0)
{
    await Task.Delay(20);
}

await host.StopAsync();
Console.WriteLine("all sent");

async Task<int> FindNextAsync()
{
    await using var db = await databases.CreateDbContextAsync();
    return (await db.Orders.MaxAsync(order => (int?)order.Id) ?? 0) + 1;
}

async Task<int> CountWaitingAsync()
{
    await using var db = await databases.CreateDbContextAsync();
    return await db.Outbox.CountAsync();
}
