using System.Net.Http;
using System.Net.Http.Json;

namespace Mistakes;

internal static class UntypedCalls
{
    public static async Task GreetAsync(HttpClient http, long lead)
    {
        http.DefaultRequestHeaders.Add("Authentication", "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmVk");     // MBOT2015
        await http.PostAsJsonAsync(                                                                // MBOT6001
            "/bots/42/jobs/schedule",
            new { script_code = "welcome", leadId = lead });                                       // MBOT6002
    }
}
