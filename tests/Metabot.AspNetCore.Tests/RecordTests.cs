using Orders;

namespace Metabot.AspNetCore.Tests;

/// <summary>What the language gives a record, it still gives.</summary>
public sealed class RecordTests
{
    private static readonly OrderRecord Order = new("Ann", 7);

    [Fact]
    public void Copies_compares_prints_and_falls_into_its_parts()
    {
        var (name, count, day) = Order with { Count = 8 };

        Assert.Equal(("Ann", 8, null), (name, count, day));
        Assert.Equal(Order, new OrderRecord("Ann", 7));
        Assert.NotEqual(Order, Order with { Name = "Bob" });
        Assert.Equal(Order.GetHashCode(), new OrderRecord("Ann", 7).GetHashCode());
        Assert.Equal("OrderRecord { Name = Ann, Count = 7, Day =  }", Order.ToString());
        Assert.True(Order is { Name: "Ann", Count: > 6 });
    }

    [Fact]
    public void Structs_compare_and_copy()
    {
        var order = new OrderValue("Ann", 7);

        Assert.Equal(order, (order with { Count = 8 }) with { Count = 7 });
        Assert.Equal(new OrderStruct { Name = "Ann" }, new OrderStruct { Name = "Ann" });
        Assert.Equal("OrderValue { Name = Ann, Count = 7, Day =  }", order.ToString());
    }
}
