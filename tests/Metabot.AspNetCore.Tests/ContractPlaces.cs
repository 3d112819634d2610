using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mapster;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.Configuration;
using Orders.Generated;

namespace Metabot.AspNetCore.Tests;

/// <summary>What a contract does in each place where an ASP.NET Core application puts a type: what the type would do without the attribute.</summary>
public abstract class ContractPlaces<T>(ContractApplication<T> application) : IClassFixture<ContractApplication<T>>
    where T : notnull
{
    protected const string Json = """{"name":"Ann","count":7,"day":"2027-01-21"}""";
    protected const string Query = "?name=Ann&count=7&day=2027-01-21";

    protected HttpClient Http { get; } = application.Http;

    protected static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    private static Dictionary<string, string> Fields => new() { ["name"] = "Ann", ["count"] = "7", ["day"] = "2027-01-21" };

    // One endpoint that cannot be built makes every endpoint of the application fail.
    [Fact]
    public async Task The_other_endpoints_answer() => Assert.Equal("/service", await AnswerAsync(await Http.GetAsync(new Uri("/service", UriKind.Relative), TestEnd)));

    [Theory]
    [InlineData("/body")]
    [InlineData("/mvc/Body")]
    public async Task Is_a_body(string path) => Assert.Equal(Json, await AnswerAsync(await PostAsync(path, Json)));

    [Theory]
    [InlineData("""{"name":""")]
    [InlineData("""{"name":"Ann","count":"many"}""")]
    public async Task Is_refused_as_a_body_that_does_not_fit(string body) => Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("/body", body)).StatusCode);

    [Fact]
    public async Task Is_a_group_of_parameters() => Assert.Equal(Json, await AnswerAsync(await Http.GetAsync(new Uri("/parameters" + Query, UriKind.Relative), TestEnd)));

    [Fact]
    public async Task Is_an_argument_and_a_result_of_a_hub()
    {
        await using var connection = new HubConnectionBuilder().WithUrl(new Uri(Http.BaseAddress!, "hub")).Build();
        var told = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        connection.On<T>("told", told.SetResult);
        await connection.StartAsync(TestEnd);
        var order = JsonSerializer.Deserialize<T>(Json, JsonSerializerOptions.Web)!;

        var answer = await connection.InvokeAsync<T>("Echo", order, TestEnd);
        await connection.InvokeAsync("Tell", order, TestEnd);

        Assert.Equal(Json, JsonSerializer.Serialize(answer, JsonSerializerOptions.Web));
        Assert.Equal(Json, JsonSerializer.Serialize(await told.Task.WaitAsync(TimeSpan.FromSeconds(30), TestEnd), JsonSerializerOptions.Web));
    }

    [Fact]
    public async Task Is_described_by_its_own_properties_alone()
    {
        var document = JsonNode.Parse(await AnswerAsync(await Http.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestEnd)))!;

        Assert.Equal(["name", "count", "day"], document["components"]!["schemas"]![typeof(T).Name]!["properties"]!.AsObject().Select(property => property.Key));
    }

    [Fact]
    public void Is_read_and_written_by_serializers()
    {
        var newtonsoft = Newtonsoft.Json.JsonConvert.SerializeObject(Newtonsoft.Json.JsonConvert.DeserializeObject<T>(Json));

        Assert.Equal("""{"Name":"Ann","Count":7,"Day":"2027-01-21"}""", newtonsoft);
        Assert.Equal(newtonsoft, JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(newtonsoft)));
        Assert.Equal(Json, JsonSerializer.Serialize(JsonSerializer.Deserialize(Json, typeof(T), GeneratedJson.Default), typeof(T), GeneratedJson.Default));
    }

    [Fact]
    public void Is_bound_from_configuration()
    {
        var section = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(Json))).Build();

        Assert.Equal(Json, JsonSerializer.Serialize(section.Get<T>(), JsonSerializerOptions.Web));
    }

    [Fact]
    public void Is_mapped_from_and_to_another_type()
    {
        var order = new OrderDto("Ann", 7, new DateOnly(2027, 1, 21)).Adapt<T>();

        Assert.Equal(Json, JsonSerializer.Serialize(order, JsonSerializerOptions.Web));
        Assert.Equal(new OrderDto("Ann", 7, new DateOnly(2027, 1, 21)), order.Adapt<OrderDto>());
    }

    protected async Task<HttpResponseMessage> PostFormAsync(string path)
    {
        using var form = new FormUrlEncodedContent(Fields);
        return await Http.PostAsync(new Uri(path, UriKind.Relative), form, TestEnd);
    }

    protected async Task<HttpResponseMessage> PostAsync(string path, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        return await Http.PostAsync(new Uri(path, UriKind.Relative), body, TestEnd);
    }

    protected static async Task<string> AnswerAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestEnd);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{(int)answer.StatusCode} {text}");
        return text;
    }
}
