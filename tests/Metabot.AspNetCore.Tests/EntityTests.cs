using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Orders;

namespace Metabot.AspNetCore.Tests;

/// <summary>Contracts as entities, owned types, complex types and JSON columns of EF Core.</summary>
public sealed class EntityTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public EntityTests() => _connection.Open();

    public void Dispose() => _connection.Dispose();

    [Fact]
    public async Task Is_stored_and_read_again()
    {
        var day = new DateOnly(2027, 1, 21);
        await using (var shop = new Shop(_connection))
        {
            await shop.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
            shop.Add(new Purchase { Record = new("Ann", 7, day), Document = new("Bob", 8), Value = new() { Name = "Cyd", Count = 9 } });
            shop.Add(new StoredOrder { Name = "Dan", Count = 10 });
            await shop.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using var again = new Shop(_connection);
        var purchase = await again.Purchases.SingleAsync(each => each.Record.Count == 7, TestContext.Current.CancellationToken);

        Assert.Equal(new OrderRecord("Ann", 7, day), purchase.Record);
        Assert.Equal(new OrderPlain("Bob", 8), purchase.Document);
        Assert.Equal(("Cyd", 9), (purchase.Value.Name, purchase.Value.Count));
        Assert.Equal("Dan", (await again.Orders.SingleAsync(TestContext.Current.CancellationToken)).Name);
    }

    [Fact]
    public void Has_the_columns_of_its_properties_and_no_others()
    {
        using var shop = new Shop(_connection);

        Assert.Equal(["Count", "Id", "Name"], shop.Model.FindEntityType(typeof(StoredOrder))!.GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    private sealed class Shop(SqliteConnection connection) : DbContext
    {
        public DbSet<Purchase> Purchases => Set<Purchase>();

        public DbSet<StoredOrder> Orders => Set<StoredOrder>();

        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite(connection);

        protected override void OnModelCreating(ModelBuilder model)
        {
            model.Entity<Purchase>().OwnsOne(purchase => purchase.Record);
            model.Entity<Purchase>().OwnsOne(purchase => purchase.Document, document => document.ToJson());
            model.Entity<Purchase>().ComplexProperty(purchase => purchase.Value);
        }
    }

    private sealed class Purchase
    {
        public int Id { get; set; }

        public OrderRecord Record { get; set; } = null!;

        public OrderPlain Document { get; set; } = null!;

        public OrderClass Value { get; set; } = null!;
    }
}

/// <summary>A contract that is an entity.</summary>
[BotScript("stored_order")]
public partial class StoredOrder
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public int Count { get; set; }
}
