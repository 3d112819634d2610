using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Orders.Generated;

namespace Metabot.AspNetCore.Tests;

/// <summary>The same minimal API, by the request delegate generator and by reflection, and contracts that have names of their own to bind by.</summary>
public sealed class GeneratedEndpointTests : IAsyncLifetime
{
    private const string Json = """{"name":"Ann","count":7,"day":"2027-01-21"}""";

    private Host _host = null!;

    public async ValueTask InitializeAsync() => _host = await Host.StartAsync(_ => { }, GeneratedEndpoints.Map);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    public static TheoryData<string> Contracts => ["LocalOrder", "OrderRecord", "OrderPlain", "OrderInit", "OrderClass", "OrderStruct", "OrderValue"];

    [Theory]
    [MemberData(nameof(Contracts))]
    public async Task A_contract_is_a_body_and_a_group_of_parameters(string contract)
    {
        using var body = new StringContent(Json, Encoding.UTF8, "application/json");
        var posted = await _host.Http.PostAsync(new Uri("/body/" + contract, UriKind.Relative), body, TestContext.Current.CancellationToken);

        Assert.Equal(Json, await posted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Json, await GetAsync($"/parameters/{contract}?name=Ann&count=7&day=2027-01-21"));
    }

    [Theory]
    [InlineData("/route/Ann-7")]
    [InlineData("/query?code=Ann-7")]
    public async Task A_TryParse_of_its_own_is_used(string address) => Assert.Equal("""{"name":"Ann","count":7}""", await GetAsync(address));

    [Fact]
    public async Task A_BindAsync_of_its_own_is_used()
    {
        _host.Http.DefaultRequestHeaders.Add("X-Name", "Ann");

        Assert.Equal("""{"name":"Ann","count":1}""", await GetAsync("/request"));
    }

    [Fact]
    public void The_request_delegates_are_generated() => Assert.All(
        _host.Services.GetRequiredService<EndpointDataSource>().Endpoints,
        endpoint => Assert.StartsWith("Microsoft.AspNetCore.Http.Generated", endpoint.RequestDelegate!.Method.DeclaringType!.FullName, StringComparison.Ordinal));

    private Task<string> GetAsync(string address) => _host.Http.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
}
