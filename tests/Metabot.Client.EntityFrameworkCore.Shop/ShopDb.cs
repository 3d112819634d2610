using Metabot.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Shop;

public sealed class ShopDb(DbContextOptions<ShopDb> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    public DbSet<OutboxJob> Outbox => Set<OutboxJob>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddBotOutbox();
}

public sealed class Order
{
    public int Id { get; set; }
}

[BotScript("thanks")]
public partial record ThanksParams(int OrderId);
