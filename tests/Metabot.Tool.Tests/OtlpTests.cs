using System.Net;
using System.Text;
using System.Threading.Channels;
using Metabot.Tests;

namespace Metabot.Tool.Tests;

// metabot serve beside a collector that takes OpenTelemetry's protocol over HTTP.
public sealed class OtlpTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-").FullName;
    private readonly HttpListener _collector = new();
    private readonly Channel<(string Path, string Body)> _received = Channel.CreateUnbounded<(string Path, string Body)>();

    public void Dispose()
    {
        _collector.Close();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Spans_and_metrics_go_where_the_variables_of_opentelemetry_say()
    {
        var endpoint = Listen();
        using var tool = Tool.Start(
            ["serve", DemoBot.Folder, "--urls", "http://127.0.0.1:0", "--data", Path.Combine(_folder, "bot.db")],
            new()
            {
                ["METABOT_TOKEN"] = DemoBot.Token,
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = endpoint,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_SERVICE_NAME"] = "my-shop",
                ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
                ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
            });
        var address = await DemoBot.AddressAsync(tool);
        var run = await Tool.RunAsync("run", "welcome", "--url", address.ToString(), "--token", DemoBot.Token);
        Assert.DoesNotContain("refused the token", run.Errors, StringComparison.Ordinal);

        var found = await ReadAsync("accept job", "metabot.job.queued", "my-shop").WithinLimitAsync();

        Assert.DoesNotContain(DemoBot.Token, found, StringComparison.Ordinal);
    }

    private string Listen()
    {
        for (var port = 20_000 + Random.Shared.Next(20_000); ; port++)
        {
            var address = $"http://127.0.0.1:{port}/";
            _collector.Prefixes.Clear();
            _collector.Prefixes.Add(address);
            try
            {
                _collector.Start();
                _ = TakeAsync();
                return address;
            }
            catch (HttpListenerException) when (port < 65_000)
            {
                // Somebody else has that port.
            }
        }
    }

    private async Task TakeAsync()
    {
        while (_collector.IsListening)
        {
            try
            {
                var call = await _collector.GetContextAsync();
                using var body = new MemoryStream();
                await call.Request.InputStream.CopyToAsync(body);
                _received.Writer.TryWrite((call.Request.RawUrl!, Encoding.Latin1.GetString(body.ToArray())));
                call.Response.Close();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    // All that came until each of these was in it.
    private async Task<string> ReadAsync(params string[] wanted)
    {
        var all = new StringBuilder();
        while (wanted.Any(word => !all.ToString().Contains(word, StringComparison.Ordinal)))
        {
            all.Append((await _received.Reader.ReadAsync(TestContext.Current.CancellationToken)).Body);
        }

        return all.ToString();
    }
}
