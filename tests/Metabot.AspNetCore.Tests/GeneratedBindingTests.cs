using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orders;
using Orders.Generated;

namespace Metabot.AspNetCore.Tests;

/// <summary>Contracts and the client's options, read and mapped by code that other generators wrote.</summary>
public sealed class GeneratedBindingTests
{
    private static readonly OrderDto Dto = new("Ann", 7, new DateOnly(2027, 1, 21));

    private static readonly IConfiguration Section = new ConfigurationBuilder()
        .AddInMemoryCollection(
        [
            new("Name", "Ann"),
            new("Count", "7"),
            new("Day", "2027-01-21"),
            new("BaseAddress", "https://app.metabot24.com/api/v1"),
            new("BotId", "42"),
            new("Token", "t0ken"),
            new("Authentication", "Bearer"),
            new("ServerTimeZone", "Europe/Moscow"),
        ])
        .Build();

    [Fact]
    public void Contracts_bind_from_configuration()
    {
        Assert.Equal(new OrderRecord("Ann", 7, Dto.Day), GeneratedBinding.Record(Section));
        Assert.Equal(new OrderPlain("Ann", 7, Dto.Day), GeneratedBinding.Plain(Section));
        Assert.Equal(new LocalOrder("Ann", 7, Dto.Day), GeneratedBinding.Local(Section));
    }

    [Fact]
    public void Contracts_and_the_clients_options_are_configured()
    {
        using var services = GeneratedBinding.Configure(new ServiceCollection(), Section).BuildServiceProvider();

        Assert.Equal("""{"Name":"Ann","Count":7,"Day":"2027-01-21"}""", JsonSerializer.Serialize(services.GetRequiredService<IOptions<OrderClass>>().Value));
        var options = services.GetRequiredService<IOptions<BotClientOptions>>().Value;
        Assert.Equal(
            ("https://app.metabot24.com/api/v1", 42, "t0ken", BotAuthentication.Bearer, "Europe/Moscow"),
            (options.BaseAddress!.ToString(), options.BotId, options.Token, options.Authentication, options.ServerTimeZone));
    }

    [Fact]
    public void Mapperly_maps_them_both_ways()
    {
        Assert.Equal(Dto, GeneratedMapper.FromLocal(GeneratedMapper.ToLocal(Dto)));
        Assert.Equal(Dto, GeneratedMapper.FromRecord(GeneratedMapper.ToRecord(Dto)));
        Assert.Equal(Dto, GeneratedMapper.FromInit(GeneratedMapper.ToInit(Dto)));
        Assert.Equal(Dto, GeneratedMapper.FromClass(GeneratedMapper.ToClass(Dto)));
        Assert.Equal(Dto, GeneratedMapper.FromValue(GeneratedMapper.ToValue(Dto)));
    }
}
