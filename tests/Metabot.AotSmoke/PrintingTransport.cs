using System.Text;
using Metabot;

namespace Metabot.AotSmoke;

/// <summary>Prints what would be sent.</summary>
internal sealed class PrintingTransport(TextWriter output) : IBotTransport
{
    public Task<BotTransportResponse> SendAsync(BotTransportRequest request, CancellationToken cancellationToken)
    {
        output.WriteLine(Encoding.UTF8.GetString(request.Body.Span));
        return Task.FromResult(new BotTransportResponse(200, Encoding.UTF8.GetBytes("""{"job_id":7,"status":"scheduled"}""")));
    }
}
