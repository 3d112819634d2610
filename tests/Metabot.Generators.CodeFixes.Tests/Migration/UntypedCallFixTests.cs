using Metabot.Generators.Analysis;
using static Metabot.Generators.CodeFixes.Migration.UntypedCallTest;

namespace Metabot.Generators.CodeFixes.Migration;

public class UntypedCallFixTests
{
    [Theory]
    [InlineData(
        "await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_code = \"welcome\", script_request_params = new { first_name = name, order_id = 7 } });",
        "await bot.ScheduleAsync(new WelcomeParams(name, 7));",
        "[BotScript(\"welcome\")]\r\ninternal partial record WelcomeParams(string FirstName, int OrderId);")]
    [InlineData(
        "await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { trigger_id = 17, lead_id = lead, ticket_id = 5, run_at = \"2027-01-21 21:00:00\", add_tags = \"a,b\", remove_tags = name }, stop);",
        "await bot.ScheduleAsync(new Trigger17Params(), new JobOptions { LeadId = lead, TicketId = 5, RunAt = RunAt.Parse(\"2027-01-21 21:00:00\"), AddTags = \"a,b\", RemoveTags = name }, cancellationToken: stop);",
        "[BotTrigger(17)]\r\ninternal partial record Trigger17Params;")]
    [InlineData(
        "(await http.{|MBOT6001:PostAsJsonAsync|}($\"{name}/jobs/schedule\", new { broadcast_code = \"spring-sale\", is_periodic = true, repeat_interval_sec = 60, run_after_sec = 5L }).ConfigureAwait(false)).EnsureSuccessStatusCode();",
        "await bot.ScheduleAsync(new SpringSaleParams(), new JobOptions { IsPeriodic = true, RepeatEvery = TimeSpan.FromSeconds(60), RunAfter = TimeSpan.FromSeconds(5L) }).ConfigureAwait(false);",
        "[BotBroadcast(\"spring-sale\")]\r\ninternal partial record SpringSaleParams;")]
    [InlineData(
        "await http.{|MBOT6001:PostAsync|}(" + Url + ", JsonContent.Create(new { script_code = \"w\", condition_script_code = \"return leadId == \" + lead + \";\" }), stop);",
        "await bot.ScheduleAsync(new WParams(), new JobOptions { Condition = $\"return leadId == {lead};\" }, cancellationToken: stop);",
        "[BotScript(\"w\")]\r\ninternal partial record WParams;")]
    [InlineData(
        "await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new Dictionary<string, object> { [\"script_code\"] = \"w\", [\"script_request_params\"] = new Dictionary<string, object> { [\"cityName\"] = name, [\"days\"] = new List<int>() } });",
        "await bot.ScheduleAsync(new WParams(name, new List<int>()));",
        "[BotScript(\"w\")]\r\ninternal partial record WParams([property: System.Text.Json.Serialization.JsonPropertyName(\"cityName\")] string CityName, List<int> Days);")]
    public Task A_call_becomes_typed(string call, string expected, string contract) => VerifyAsync(Program(call), Program(expected) + "\r\n" + contract + "\r\n");

    [Theory]
    [InlineData(
        "await http.{|MBOT6001:PostAsJsonAsync|}(" + EndpointUrl + ", new { script_request_params = new { phone = name, tries = 3 } }, stop);",
        "await bot.CallAsync(new RegisterLeadParams(name, 3), cancellationToken: stop);",
        "[BotEndpoint(\"register_lead\")]\r\ninternal partial record RegisterLeadParams(string Phone, int Tries);")]
    [InlineData(
        "var url = $\"/bots/{lead}/call/cjm/import\";\r\n        var response = await http.{|MBOT6001:PostAsync|}(url, JsonContent.Create(new { script_request_params = new { address = new { city = name } } }));\r\n        response.EnsureSuccessStatusCode();",
        "await bot.CallAsync(new CjmImportParams(new Address(name)));",
        "[BotEndpoint(\"cjm/import\")]\r\ninternal partial record CjmImportParams(Address Address);\r\n\r\ninternal record Address(string City);")]
    [InlineData(
        "await http.{|MBOT6001:PostAsJsonAsync|}(" + EndpointUrl + ", new { script_request_params = new { } });",
        "await bot.CallAsync(new RegisterLeadParams());",
        "[BotEndpoint(\"register_lead\")]\r\ninternal partial record RegisterLeadParams;")]
    public Task A_call_of_an_endpoint_becomes_typed(string call, string expected, string contract) =>
        VerifyAsync(Program(call), Program(expected) + "\r\n" + contract + "\r\n");

    [Theory]
    [InlineData("var response = await http.{|MBOT6001:PostAsJsonAsync|}(" + EndpointUrl + ", new { script_request_params = new { name } }); Console.WriteLine(await response.Content.ReadAsStringAsync());")]
    [InlineData("await http.{|MBOT6001:PostAsJsonAsync|}(" + EndpointUrl + ", new { script_request_params = new { name }, lead_id = 7 });")]
    [InlineData("await http.{|MBOT6001:PostAsJsonAsync|}(" + EndpointUrl + ", new { script_request_params = name });")]
    [InlineData("await http.{|MBOT6001:PostAsJsonAsync|}(" + EndpointUrl + ", new { scriptRequestParams = new { name } });")]
    public Task A_call_of_an_endpoint_that_is_not_understood_or_whose_answer_is_used_stays(string call) => VerifyAsync(Program(call), Program(call));

    [Fact]
    public async Task An_endpoint_that_has_a_contract_is_called_with_it()
    {
        const string Contract = "\r\n[BotEndpoint(\"register_lead\", Answer = typeof(long))]\r\ninternal partial record RegisterLead(string Phone);\r\n";
        await VerifyAsync(
            Program("await http.{|MBOT6001:PostAsJsonAsync|}(" + EndpointUrl + ", new { script_request_params = new { phone = name } });") + Contract,
            Program("await bot.CallAsync(new RegisterLead(name));") + Contract);
    }

    [Theory]
    [InlineData(
        "// greet\r\n        var body = new { script_id = 17 };\r\n        await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", body); // now",
        "// greet\r\n        await bot.ScheduleAsync(new Script17Params()); // now")]
    [InlineData(
        "using var response = await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17 });\r\n        response.EnsureSuccessStatusCode();\r\n        name = null;",
        "await bot.ScheduleAsync(new Script17Params());\r\n        name = null;")]
    [InlineData(
        "var body = new { script_id = 17 };\r\n        var response = await http.{|MBOT6001:PostAsync|}(" + Url + ", JsonContent.Create(body)).ConfigureAwait(false);\r\n        response.EnsureSuccessStatusCode();",
        "await bot.ScheduleAsync(new Script17Params()).ConfigureAwait(false);")]
    [InlineData(
        "lead = 7; var body = new Dictionary<string, object> { [\"script_id\"] = 17 }; await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", body); lead = 8;",
        "lead = 7; await bot.ScheduleAsync(new Script17Params()); lead = 8;")]
    [InlineData(
        "lead = 7;\r\n        var url = $\"/bots/{name}/jobs/schedule\";\r\n        var body = new Dictionary<string, object>();\r\n        body[\"script_id\"] = 17;\r\n        body.Add(\"lead_id\", lead);\r\n"
            + "        var json = System.Text.Json.JsonSerializer.Serialize(body);\r\n        using var content = new StringContent(json);\r\n        await http.{|MBOT6001:PostAsync|}(url, content);",
        "lead = 7;\r\n        await bot.ScheduleAsync(new Script17Params(), new JobOptions { LeadId = lead });")]
    [InlineData(
        "var root = name.Trim();\r\n        var bot2 = name + lead;\r\n        var url = $\"{root}/{bot2}/jobs/schedule\";\r\n        await http.{|MBOT6001:PostAsJsonAsync|}(url, new { script_id = 17 });",
        "var root = name.Trim();\r\n        await bot.ScheduleAsync(new Script17Params());")]
    [InlineData(
        "using var request = new HttpRequestMessage(HttpMethod.Post, " + Url + ");\r\n        request.Content = JsonContent.Create(new { script_id = 17 });\r\n        await http.{|MBOT6001:SendAsync|}(request, stop);",
        "await bot.ScheduleAsync(new Script17Params(), cancellationToken: stop);")]
    [InlineData(
        "var token = stop;\r\n        var one = lead;\r\n        var body = new { script_id = 17, lead_id = one };\r\n        await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", body, token);",
        "var token = stop;\r\n        var one = lead;\r\n        await bot.ScheduleAsync(new Script17Params(), new JobOptions { LeadId = one }, cancellationToken: token);")]
    public Task What_only_served_the_call_goes(string statements, string expected) =>
        VerifyAsync(Program(statements), Program(expected) + "\r\n[BotScript(17)]\r\ninternal partial record Script17Params;\r\n");

    [Fact]
    public Task A_parameter_keeps_its_nullability() => VerifyAsync(
        "#nullable enable\r\n" + Program("await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17, script_request_params = new { city = Environment.NewLine.Length > 7 ? name : null, name } });"),
        "#nullable enable\r\n" + Program("await bot.ScheduleAsync(new Script17Params(Environment.NewLine.Length > 7 ? name : null, name));")
            + "\r\n[BotScript(17)]\r\ninternal partial record Script17Params(string? City, string Name);\r\n");

    [Theory]
    [InlineData("var response = await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17 });")]
    [InlineData("var task = http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17 }); await task;")]
    [InlineData("await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", /* the bot */ new { script_id = 17 });")]
    [InlineData("await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_code = name });")]
    [InlineData("await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17, lead_id = name });")]
    [InlineData("await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17, run_at = DateTime.Now });")]
    [InlineData("await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17, run_at = name });")]
    [InlineData("await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17, colour = 1 });")]
    [InlineData("await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17, script_request_params = name });")]
    [InlineData("await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17, script_request_params = new { FirstName = name } });")]
    [InlineData("await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17, script_request_params = new { first = new { Name = name } } });")]
    [InlineData("await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17, script_request_params = new { first = new { http } } });")]
    [InlineData("await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17, script_request_params = new { all = new object[] { new { name }, new { lead } } } });")]
    [InlineData("await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17, script_request_params = new { all = new object[] { new { name }, 7 } } });")]
    [InlineData("await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17, script_request_params = new { first_name = 1, firstName = 2 } });")]
    [InlineData("await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17, script_request_params = new { http } });")]
    [InlineData("await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17, condition_script_code = \"return '\" + name + \"x' == leadId;\" });")]
    [InlineData("await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17 }, new System.Text.Json.JsonSerializerOptions());")]
    [InlineData("var response = await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17 }); response.EnsureSuccessStatusCode(); Console.WriteLine(response.StatusCode);")]
    [InlineData("var response = await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17 }); Console.WriteLine(); response.EnsureSuccessStatusCode();")]
    [InlineData("var body = new { script_id = 17 }; Console.WriteLine(body); await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", body);")]
    [InlineData("var body = new { script_id = 17 }; // the spring sale\r\n await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", body);")]
    [InlineData("var body = new Dictionary<string, object> { [\"script_id\"] = 17, [\"lead_id\"] = lead }; lead = 8; await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", body);")]
    [InlineData("var body = new Dictionary<string, object> { [\"script_id\"] = 17 }; body[name] = lead; await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", body);")]
    [InlineData("var body = new Dictionary<string, object> { [\"script_id\"] = 17 }; if (lead > 0) body[\"lead_id\"] = lead; await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", body);")]
    [InlineData("var body = new Dictionary<string, object> { [\"script_id\"] = 17 }; await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", body); Console.WriteLine(body.Count);")]
    [InlineData("var body = new Dictionary<string, object> { [\"script_id\"] = 17 }; // the spring sale\r\n await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", body);")]
    public Task What_is_not_sure_stays(string call) => VerifyAsync(Program(call), Program(call));

    [Theory]
    [InlineData("", "IBotClient bot", "await bot.")]
    [InlineData("readonly BotClient _bot;", "int x", "await _bot.")]
    [InlineData("static IBotClient Bot => null;", "int x", "await Bot.")]
    [InlineData("", "IBotClient @event", "await @event.")]
    [InlineData("IBotClient _bot;", "object _bot", null)]
    [InlineData("", "BotClient[] bots", null)]
    public Task A_client_in_scope_is_used(string member, string parameter, string? expected)
    {
        const string Call = "await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17 });";
        var source = Program(Call).Replace("IBotClient bot,", parameter + ",", StringComparison.Ordinal).Replace("class C\r\n{", "interface BotClient : IBotClient;\r\nclass C\r\n{\r\n    " + member, StringComparison.Ordinal);
        return VerifyAsync(source, expected is null ? source : source.Replace(Call, expected + "ScheduleAsync(new Script17Params());", StringComparison.Ordinal)
            + "\r\n[BotScript(17)]\r\ninternal partial record Script17Params;\r\n");
    }

    [Theory]
    [InlineData("IBotClient _bot; static async Task M(HttpClient http, object bot")]
    [InlineData("IBotClient _bot; class Inner { async Task M(HttpClient http, object bot")]
    public Task A_field_of_another_instance_is_no_client(string head)
    {
        var source = Program("await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17 });")
            .Replace("async Task M(HttpClient http, IBotClient bot", head, StringComparison.Ordinal) + (head.Contains("Inner", StringComparison.Ordinal) ? "}" : "");
        return VerifyAsync(source, source);
    }

    [Fact]
    public Task A_static_function_captures_nothing()
    {
        var source = Program("await Post(http); static async Task Post(HttpClient http) { await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17 }); }");
        return VerifyAsync(source, source);
    }

    [Fact]
    public Task The_contract_stands_in_the_namespace() => VerifyAsync(
        """
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;
        namespace Shop
        {
            public enum City { Paris }

            public static class Outer
            {
                public static class Inner
                {
                    public static async Task M(HttpClient http, Metabot.IBotClient bot) =>
                        await http.PostAsJsonAsync("/jobs/schedule", new { script_id = 17 });

                    public static async Task N(HttpClient http, Metabot.IBotClient bot, City? city)
                    {
                        await http.{|MBOT6001:PostAsJsonAsync|}("/jobs/schedule", new { script_code = "w", script_request_params = new { city } });
                    }
                }
            } // Outer
        }
        """.Replace("await http.PostAsJsonAsync", "await http.{|MBOT6001:PostAsJsonAsync|}", StringComparison.Ordinal),
        """
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;
        namespace Shop
        {
            public enum City { Paris }

            public static class Outer
            {
                public static class Inner
                {
                    public static async Task M(HttpClient http, Metabot.IBotClient bot) =>
                        await http.{|MBOT6001:PostAsJsonAsync|}("/jobs/schedule", new { script_id = 17 });

                    public static async Task N(HttpClient http, Metabot.IBotClient bot, City? city)
                    {
                        await bot.ScheduleAsync(new WParams(city));
                    }
                }
            } // Outer

            [Metabot.BotScript("w")]
            internal partial record WParams(City? City);
        }
        """);

    [Fact]
    public async Task Behind_top_level_statements_comes_the_contract()
    {
        const string Usings = "using System.Net.Http;\r\nusing System.Net.Http.Json;\r\nusing Metabot;\r\n\r\nvar http = new HttpClient();\r\nIBotClient bot = args.Length > 0 ? null : null;\r\n";
        var test = Create(
            [Usings + "await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17 });\r\n\r\nclass Other { }"],
            [Usings + "await bot.ScheduleAsync(new Script17Params());\r\n\r\nclass Other { }\r\n\r\n[BotScript(17)]\r\ninternal partial record Script17Params;"]);
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_text_that_is_there_becomes_the_moment() => VerifyAsync(
        "#nullable enable\r\n" + Program("await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_id = 17, run_at = name });"),
        "#nullable enable\r\n" + Program("await bot.ScheduleAsync(new Script17Params(), new JobOptions { RunAt = RunAt.Parse(name) });") + "\r\n[BotScript(17)]\r\ninternal partial record Script17Params;\r\n");

    [Theory]
    [InlineData("class Outer { [BotScript(\"w\")] partial record Welcome(string FirstName); }", null)]
    [InlineData("[BotScript(\"w\")] public partial record Welcome(string FirstName);", "Welcome")]
    [InlineData("[BotScript(\"w\")] public partial record Welcome(int FirstName);", null)]
    [InlineData("[BotScript(\"w\")] public partial record Welcome(string Name);", null)]
    [InlineData("[BotScript(\"w\", AddTags = \"vip\")] public partial record Welcome(string FirstName);", null)]
    public Task A_contract_of_the_target_serves_if_it_fits(string declaration, string? contract)
    {
        const string Call = "await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_code = \"w\", script_request_params = new { first_name = name } });";
        return VerifyAsync(Program(Call) + declaration, (contract is null ? Program(Call) : Program($"await bot.ScheduleAsync(new {contract}(name));")) + declaration);
    }

    [Theory]
    [InlineData("public", "(string FirstName)", "await bot.ScheduleAsync(new Contracts.Welcome(name));")]
    [InlineData("public", "(string FirstName, int? OrderId = null)", null)]
    [InlineData("internal", "(string FirstName)", null)]
    public Task A_contract_of_another_project_serves_if_it_fits(string access, string parameters, string? typed)
    {
        const string Call = "await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_code = \"w\", script_request_params = new { first_name = name } });";
        var test = Create([Program(Call)], [Program(typed ?? Call)]);
        var contracts = test.TestState.AdditionalProjects["Contracts"];
        contracts.AdditionalReferences.AddRange(TestProject.WithPackage);
        contracts.Sources.Add($$"""
            namespace Contracts;
            [Metabot.BotScript("w")]
            {{access}} record Welcome{{parameters}} : Metabot.IJobContract
            {
                Metabot.JobContract Metabot.IJobContract.GetContract() => null;
                void Metabot.IJobContract.WriteParams(Metabot.Json.JobJsonWriter writer) { }
            }
            """);
        test.TestState.AdditionalProjectReferences.Add("Contracts");
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_contract_that_takes_no_null_does_not_serve_what_may_be_null()
    {
        var source = "#nullable enable\r\n" + Program("await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_code = \"w\", script_request_params = new { city = Environment.NewLine.Length > 7 ? name : null } });")
            + "[BotScript(\"w\")] public partial record Welcome(string City);";
        return VerifyAsync(source, source);
    }

    [Fact]
    public Task A_name_that_is_taken_gets_a_number() => VerifyAsync(
        Program("await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_code = \"w\" });") + "class WParams { }",
        Program("await bot.ScheduleAsync(new WParams2());").Replace("}\r\n}\r\n", "}\r\n}\r\n\r\n[BotScript(\"w\")]\r\ninternal partial record WParams2;\r\n", StringComparison.Ordinal) + "class WParams { }");

    [Fact]
    public Task One_contract_serves_all_calls_that_are_fixed_at_once()
    {
        const string Call = "await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_code = \"w\", script_request_params = new { first_name = name } });";
        const string Typed = "await bot.ScheduleAsync(new WParams(name));";
        return VerifyAllAsync(
            [Program(Call + " " + Call), Program(Call).Replace("class C", "class D", StringComparison.Ordinal)],
            [Program(Typed + " " + Typed) + "\r\n[BotScript(\"w\")]\r\ninternal partial record WParams(string FirstName);\r\n", Program(Typed).Replace("class C", "class D", StringComparison.Ordinal)]);
    }
}
