using System.Net;
using System.Text.Json.Nodes;

namespace Metabot.Generators.CodeFixes.Migration;

// A transport that keeps the body it is handed, and answers as a bot does.
internal sealed class RecordingHandler : HttpMessageHandler
{
    public JsonNode? Body { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"success":true,"job_id":1,"status":"scheduled"}""") };
    }
}
