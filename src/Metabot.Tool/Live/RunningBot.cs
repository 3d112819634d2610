using System.CommandLine;
using System.Net;
using System.Text.Json;

namespace Metabot.Tool.Live;

// A bot that runs somewhere: the typed client of its API, and what only its dashboard is asked for.
internal sealed class RunningBot : IDisposable
{
    public const string TokenVariable = "METABOT_TOKEN";

    private readonly HttpClient _http;
    private readonly long? _wanted;
    private readonly string _token;
    private BotClient? _client;

    private RunningBot(Uri address, string token, long? bot)
    {
        (_token, _wanted) = (token, bot);
        _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };
        _http.DefaultRequestHeaders.TryAddWithoutValidation("Authentication", token);
    }

    public long Id { get; private set; }

    public BotClient Client => _client ??= new BotClient(_http, new BotClientOptions { BaseAddress = _http.BaseAddress, BotId = Id, Token = _token });

    public static async Task<int> UseAsync(ParseResult arguments, Func<ParseResult, RunningBot, CancellationToken, Task<int>> run, CancellationToken cancellationToken)
    {
        var token = arguments.GetValue(BotOptions.Token) ?? Environment.GetEnvironmentVariable(TokenVariable);
        var error = arguments.InvocationConfiguration.Error;
        if (string.IsNullOrWhiteSpace(token))
        {
            await error.WriteLineAsync($"The token is missing; give the server's in the environment, as {TokenVariable}, or with --token.");
            return 1;
        }

        var url = arguments.GetRequiredValue(BotOptions.Url);
        using var bot = new RunningBot(new Uri(url.EndsWith('/') ? url : url + "/"), token, arguments.GetValue(BotOptions.Bot));
        try
        {
            return await run(arguments, bot, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception exception) when (exception is MetabotException or HttpRequestException or IOException or FormatException)
        {
            await error.WriteLineAsync(Explain(exception, url));
            return 1;
        }
    }

    // The bots of the token, and which of them is meant.
    public async Task<BotsLook> FindAsync(CancellationToken cancellationToken)
    {
        var look = await GetAsync<BotsLook>("dashboard/bots", cancellationToken);
        var known = string.Join(", ", look.Bots.Select(bot => $"{bot.BotId} \"{bot.Name}\""));
        Id = (_wanted, look.Bots) switch
        {
            ({ } wanted, _) when look.Bots.Any(bot => bot.BotId == wanted) => wanted,
            ({ } wanted, _) => throw new FormatException($"--bot: the token is for no bot {wanted}; it is for {known}."),
            (null, [var only]) => only.BotId,
            _ => throw new FormatException($"--bot is missing: the token is for several bots, {known}."),
        };
        return look;
    }

    public Task<T> LookAsync<T>(string path, CancellationToken cancellationToken) => GetAsync<T>($"dashboard/bots/{Id}/{path}", cancellationToken);

    public async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(path, cancellationToken);
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        return (await JsonSerializer.DeserializeAsync<T>(body, LiveJson.Options, cancellationToken))!;
    }

    // The answer as soon as it begins: a stream goes on for as long as somebody reads it.
    public async Task<HttpResponseMessage> SendAsync(string path, CancellationToken cancellationToken)
    {
        var response = await _http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw new HttpRequestException(await ReadProblemAsync(response, cancellationToken), inner: null, response.StatusCode);
        }
    }

    public void Dispose() => _http.Dispose();

    private static async Task<string> ReadProblemAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        try
        {
            var problem = JsonSerializer.Deserialize<ProblemLook>(text, LiveJson.Options);
            return problem?.Field is { } field ? $"{field}: {problem.Detail}" : problem?.Detail ?? text;
        }
        catch (JsonException)
        {
            return $"the answer is none of a bot's ({(int)response.StatusCode})";
        }
    }

    private static string Explain(Exception exception, string url) => exception switch
    {
        HttpRequestException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } or BotUnauthorizedException =>
            $"The server at {url} refused the token ({exception.Message}); give one of its own in the environment, as {TokenVariable}, or with --token.",
        HttpRequestException { StatusCode: HttpStatusCode.NotFound } =>
            $"The server at {url} has no such address: {exception.Message}. This needs a metabot serve without --no-dashboard.",
        HttpRequestException { StatusCode: null } or BotConnectionException =>
            $"No answer from {url}: {exception.GetBaseException().Message}. Start the bot with metabot serve, or name its address with --url.",
        _ => exception.Message,
    };

    private sealed record ProblemLook(string? Field, string? Detail);
}
