using System.Text.Json.Nodes;
using Metabot.Generators.Tests.Compiling;

namespace Metabot.Generators.CodeFixes.Migration;

// The program is run before and after the fix: the bot gets the same JSON.
public class SameRequestTests
{
    private const string Url = "\"/bots/42/jobs/schedule\"";

    [Theory]
    [InlineData("await http.PostAsJsonAsync(" + Url + ", new { script_code = \"w\", lead_id = lead, run_at = \"2027-01-21 21:00:00\", add_tags = \"a,b\", script_request_params = new { first_name = name, streetName = \"Тверская\", sum = 1.50m } });")]
    [InlineData("await http.PostAsync(" + Url + ", JsonContent.Create(new { trigger_id = 17, run_after_sec = 60, is_periodic = true, repeat_interval_sec = 5, condition_script_code = \"return leadId == \" + lead + \";\" }));")]
    [InlineData("await http.PostAsJsonAsync(" + Url + ", new { script_id = 17, script_request_params = new { address = new { city = name, zipCode = 7 }, items = new[] { new { id = 1, at = DateTime.MinValue }, new { id = 2, at = DateTime.MaxValue } }, empty = new { } } });")]
    [InlineData("var body = new Dictionary<string, object> { [\"broadcast_code\"] = \"b\" }; body[\"ticket_id\"] = 7; body.Add(\"script_request_params\", new Dictionary<string, object> { [\"texts\"] = new Dictionary<string, string> { [\"aB\"] = name }, [\"days\"] = new[] { DayOfWeek.Monday } }); await http.PostAsJsonAsync(" + Url + ", body);")]
    [InlineData("var json = JsonSerializer.Serialize(new { script_id = 17, script_request_params = new { flag = lead > 7, none = (string?)null } }); using var content = new StringContent(json); using var request = new HttpRequestMessage(HttpMethod.Post, " + Url + "); request.Content = content; await http.SendAsync(request);")]
    [InlineData("await http.PostAsync(" + Url + ", new StringContent(\"{\\\"script_code\\\":\\\"w\\\",\\\"lead_id\\\":135,\\\"remove_tags\\\":\\\"a\\\",\\\"script_request_params\\\":{\\\"First\\\":\\\"\\\\u0410\\\\\\\"nn\\\",\\\"sum\\\":-12.50,\\\"big\\\":3000000000,\\\"all\\\":[true,false]}}\"));")]
    [InlineData("await http.PostAsync(" + Url + ", new StringContent($$\"\"\"{\"script_code\": \"w\", \"lead_id\": {{lead}}, \"script_request_params\": {\"name\": \"{{name}}\", \"lines\": [{\"id\": {{lead + 1}}, \"text\": \"{{lead * 2}}\"}, {\"id\": {{lead}}, \"text\": \"a\"}] } }\"\"\"));")]
    [InlineData("await http.PostAsync(" + Url + ", new StringContent(\"{\\\"script_id\\\":17,\\\"script_request_params\\\":{\\\"name\\\":\\\"\" + name + \"\\\",\\\"day\\\":\\\"\" + DayOfWeek.Monday + \"\\\",\\\"lead\\\":\" + lead + \"}}\"));")]
    public async Task The_bot_gets_the_same_JSON(string statements)
    {
        var source = Program(statements);
        var fixedSource = await FixedProgram.OfAsync(source, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("http.", fixedSource.Replace("System.Net.Http.", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var (before, after) = (await SentByAsync(source), await SentByAsync(fixedSource));
        Assert.True(JsonNode.DeepEquals(before, after), $"{before}\n{after}\n{fixedSource}");
    }

    private static async Task<JsonNode?> SentByAsync(string source)
    {
        var compiled = Compiled.From(source);
        compiled.HasNoComplaints();
        using var recording = new RecordingHandler();
        using var http = new HttpClient(recording) { BaseAddress = new Uri("http://bot") };
        var bot = new BotClient(http, new BotClientOptions { BaseAddress = http.BaseAddress, BotId = 42, Token = "t" });
        await (Task)compiled.Load().GetType("C")!.GetMethod("M")!.Invoke(null, [http, bot, "Анна", 135L])!;
        return recording.Body;
    }

    private static string Program(string statements) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Metabot;
        internal static class C
        {
            public static async Task M(HttpClient http, IBotClient bot, string name, long lead)
            {
                {{statements}}
            }
        }
        """;
}
