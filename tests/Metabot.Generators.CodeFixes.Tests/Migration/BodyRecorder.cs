using System.Net;
using System.Net.Sockets;

namespace Metabot.Generators.CodeFixes.Migration;

// A bot on this machine's loopback that keeps what it is sent, and takes all of it.
internal sealed class BodyRecorder : IAsyncDisposable
{
    private static readonly byte[] Taken = """{"success":true,"job_id":1,"status":"scheduled"}"""u8.ToArray();

    private readonly HttpListener _listener = new();
    private readonly List<string> _bodies = [];
    private readonly Task _answering;

    // Who has the answer may close the listener while the response is still being closed, which then throws.
    private readonly SemaphoreSlim _turn = new(1);

    public BodyRecorder()
    {
        Address = new Uri($"http://127.0.0.1:{FindFreePort()}/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _answering = AnswerAsync();
    }

    public Uri Address { get; }

    public IReadOnlyList<string> Bodies => _bodies;

    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        _listener.Close();
        await _answering;
        _turn.Dispose();
    }

    private async Task AnswerAsync()
    {
        while (await NextAsync() is { } context)
        {
            using var reader = new StreamReader(context.Request.InputStream);
            _bodies.Add(await reader.ReadToEndAsync());
            context.Response.ContentType = "application/json";
            await _turn.WaitAsync();
            context.Response.Close(Taken, willBlock: true);
            _turn.Release();
        }
    }

    // Null when the listener is closed.
    private async Task<HttpListenerContext?> NextAsync()
    {
        try
        {
            return await _listener.GetContextAsync();
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            return null;
        }
    }

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
