using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Flurl.Http;
using Metabot.Benchmarks.Body;
using Metabot.Client.Flurl;
using Refit;

namespace Metabot.Benchmarks.Calls;

/// <summary>The same call, made in every way. Each answers the job's id.</summary>
internal sealed class Callers : IDisposable
{
    private const int BotId = 42;
    private const string Token = "b7f3c2a1d0e94f58";

    private static readonly RunAt At = RunAt.Parse("2027-01-21 21:00:00");

    private readonly Uri _address;
    private readonly HttpClient _http = new();
    private readonly HttpClient _httpWithToken = new();
    private readonly FlurlClient _flurl;
    private readonly IBotClient _bot;
    private readonly IBotClient _flurlBot;
    private readonly IRefitBot _refit;

    public Callers(Uri server)
    {
        _address = new Uri(server, $"bots/{BotId}/jobs/schedule");
        _httpWithToken.BaseAddress = server;
        _httpWithToken.DefaultRequestHeaders.TryAddWithoutValidation("Authentication", Token);
        _httpWithToken.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        _flurl = new FlurlClient(server.AbsoluteUri);
        _bot = new BotClient(_http, new BotClientOptions { BaseAddress = server, BotId = BotId, Token = Token });
        _flurlBot = _flurl.Bot(BotId, Token);
        _refit = RestService.For<IRefitBot>(_httpWithToken, new RefitSettings(
            new SystemTextJsonContentSerializer(new JsonSerializerOptions(OrderJson.Default.Options) { TypeInfoResolver = OrderJson.Default })));
    }

    public async Task<long> HttpClientAsync()
    {
        using var response = await _httpWithToken.PostAsJsonAsync(_address, Body(), OrderJson.Default.OrderBody);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(OrderJson.Default.Answer))!.JobId!.Value;
    }

    public async Task<long> MetabotAsync() => (await _bot.ScheduleAsync(Order.Example, Options())).JobId!.Value;

    public async Task<long> FlurlReadyBytesAsync()
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(Body(), OrderJson.Default.OrderBody));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        using var response = await FlurlRequest().PostAsync(content);
        var answer = await response.GetBytesAsync();
        return JsonSerializer.Deserialize(answer, OrderJson.Default.Answer)!.JobId!.Value;
    }

    public async Task<long> MetabotFlurlAsync() => (await _flurlBot.ScheduleAsync(Order.Example, Options())).JobId!.Value;

    public async Task<long> FlurlJsonAsync()
    {
        var answer = await FlurlRequest().PostJsonAsync(new
        {
            script_code = "order_accepted",
            lead_id = 135,
            run_at = At.Text,
            condition_script_code = "return lead.isTagExist('paid');",
            script_request_params = Order.Example,
            add_tags = "vip,new",
        }).ReceiveJson<Dictionary<string, JsonElement>>();
        return answer["job_id"].GetInt64();
    }

    public async Task<long> RefitAsync() => (await _refit.ScheduleAsync(BotId, Body())).JobId!.Value;

    public void Dispose()
    {
        _http.Dispose();
        _httpWithToken.Dispose();
        _flurl.Dispose();
    }

    private IFlurlRequest FlurlRequest() =>
        _flurl.Request(_address.AbsoluteUri).WithHeader("Authentication", Token).WithHeader("Accept", "application/json");

    // Everything that belongs to one call is made for it, on both sides.
    private static OrderBody Body() =>
        new("order_accepted", 135, At.Text, "return lead.isTagExist('paid');", Order.Example, "vip,new");

    private static JobOptions Options() => new()
    {
        LeadId = 135,
        RunAt = At,
        Condition = "return lead.isTagExist('paid');",
        AddTags = "vip,new",
    };
}
