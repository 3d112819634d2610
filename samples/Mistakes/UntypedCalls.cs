using System.Net.Http;
using System.Net.Http.Json;

namespace Mistakes;

internal static class UntypedCalls
{
    public static Task GreetAsync(HttpClient http, long lead) =>
        http.PostAsJsonAsync("/bots/42/jobs/schedule", new { script_code = "welcome", lead_id = lead });   // MBOT6001

    public static Task RemindAsync(HttpClient http, string script, long lead) =>
        http.PostAsJsonAsync("/bots/42/jobs/schedule", new { script_code = script, leadId = lead });       // MBOT6002
}
