using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Metabot.AspNetCore.Tests;

/// <summary>When, for whom and on what condition a job runs, as an application takes it in a request or keeps it as JSON.</summary>
public sealed class OptionsInBodiesTests : IAsyncLifetime
{
    private Host _host = null!;

    public async ValueTask InitializeAsync() => _host = await Host.StartAsync(
        builder => builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull),
        app => app.MapPost("/plan", (JobOptions plan) => plan));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("""{"leadId":7,"runAt":"2027-01-21 21:00:00","condition":"return leadId > 5;","addTags":["vip","new"],"removeTags":[]}""", null)]
    [InlineData("""{"runAt":"2027-01-21T21:00:00.0000000+03:00","repeatEvery":"01:00:00"}""", null)]
    [InlineData("""{"runAt":"2027-01-21T18:00:00Z","addTags":"vip,new","condition":null}""", """{"runAt":"2027-01-21T18:00:00.0000000+00:00","addTags":["vip","new"]}""")]
    public async Task Come_back_as_they_went(string json, string? expected)
    {
        var (status, text) = await PostAsync(json);

        Assert.Equal((HttpStatusCode.OK, expected ?? json), (status, System.Text.RegularExpressions.Regex.Unescape(text)));
    }

    [Theory]
    [InlineData("""{"runAt":"tomorrow"}""")]
    [InlineData("""{"runAt":"2027-02-30 21:00:00"}""")]
    [InlineData("""{"runAt":"2027-01-21T21:00:00"}""")]
    [InlineData("""{"runAt":"2027-01-21"}""")]
    [InlineData("""{"runAt":5}""")]
    [InlineData("""{"condition":{}}""")]
    [InlineData("""{"addTags":["a,b"]}""")]
    [InlineData("""{"addTags":"a,,b"}""")]
    [InlineData("""{"addTags":[1]}""")]
    [InlineData("""{"addTags":{}}""")]
    public async Task Are_refused_where_they_can_never_be_right(string json) => Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(json)).Status);

    private async Task<(HttpStatusCode Status, string Text)> PostAsync(string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        var answer = await _host.Http.PostAsync(new Uri("/plan", UriKind.Relative), body, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
