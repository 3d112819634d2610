using System.Net.Http.Json;

namespace Metabot.Server.Tests.Dashboard;

// What a browser sends that shows the dashboard: its cookie, and where its requests come from.
internal sealed class PageClient(Uri address) : IDisposable
{
    private readonly HttpClient _http = new(new HttpClientHandler { UseCookies = false }) { BaseAddress = address };

    private string? _cookie;

    public string? SetCookie { get; private set; }

    public static async Task<PageClient> SignInAsync(TestBot bot)
    {
        var client = new PageClient(bot.Server.Address);
        Assert.Equal(204, (await client.SignInAsync(TestBot.Token)).Status);
        return client;
    }

    public async Task<Answer> SignInAsync(string token, string site = "same-origin")
    {
        var answer = await SendAsync(HttpMethod.Post, "dashboard/session", new { token }, ("Sec-Fetch-Site", site));
        SetCookie = answer.Headers.GetValueOrDefault("Set-Cookie");
        _cookie = SetCookie?.Split(';')[0];
        return answer;
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, ("Sec-Fetch-Site", "same-origin"), ("Accept", "text/html,*/*"));

    public Task<Answer> SendAsync(HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        foreach (var (name, value) in headers.Append(("Cookie", _cookie ?? "")).Where(header => header.Item2.Length > 0))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Answer.OfAsync(_http.SendAsync(request, TestContext.Current.CancellationToken));
    }

    public void Dispose() => _http.Dispose();
}
