using System.Net.Http;
using System.Net.Http.Json;

namespace Mistakes;

internal static class UntypedCalls
{
    public static Task GreetAsync(HttpClient http, long lead) =>
        http.PostAsJsonAsync(                                                                      // MBOT6001
            "/bots/42/jobs/schedule",
            new { script_code = "welcome", leadId = lead });                                       // MBOT6002
}
