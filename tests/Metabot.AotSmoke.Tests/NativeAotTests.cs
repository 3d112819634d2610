using Metabot.Server;

namespace Metabot.AotSmoke.Tests;

/// <summary>The client, compiled ahead of time without a warning, does what it does otherwise.</summary>
public sealed class NativeAotTests(ITestOutputHelper log) : IDisposable
{
    private const string Token = "a-token";
    private const int LargestSize = 12 * 1024 * 1024;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("metabot-aot-");

    [Fact]
    public async Task The_native_program_prints_what_the_managed_one_prints()
    {
        var mayNotSkip = Environment.GetEnvironmentVariable("CI") is { Length: > 0 };
        Assert.SkipWhen(!mayNotSkip && NativeProgram.WhyNot() is not null, NativeProgram.WhyNot() ?? "");

        var native = await NativeProgram.PublishAsync(_folder.FullName, TestContext.Current.CancellationToken);
        var fromNative = await RunAsync(native.FullName);
        var fromManaged = await RunAsync("dotnet", Path.Combine(AppContext.BaseDirectory, "Metabot.AotSmoke.dll"));

        log.WriteLine($"{fromNative}{native.Length:#,0} bytes");
        Assert.Equal(fromManaged, fromNative);
        Assert.Contains("\"run_at\":\"2100-01-21 21:00:00\"", fromNative, StringComparison.Ordinal);
        Assert.Equal(8, fromNative.Trim().Split('\n').Length);
        Assert.InRange(native.Length, 1, LargestSize);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // A server of its own for each, so that job ids are the same.
    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        await using var server = await BotServer.StartAsync(
            new BotServerOptions
            {
                BotFolder = Path.Combine(AppContext.BaseDirectory, "demo"),
                DatabasePath = Path.Combine(_folder.FullName, Guid.NewGuid() + ".db"),
                Token = Token,
                TimeZone = TimeZoneInfo.Utc,
            },
            TestContext.Current.CancellationToken);
        return await Command.OutputAsync(program, [.. arguments, server.Address.ToString(), $"{server.BotId}", Token], TestContext.Current.CancellationToken);
    }
}
