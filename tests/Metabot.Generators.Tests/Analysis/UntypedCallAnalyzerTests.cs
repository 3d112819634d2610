using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Migration.UntypedCallAnalyzer>;

namespace Metabot.Generators.Analysis;

public class UntypedCallAnalyzerTests
{
    private const string Job = "new { script_code = \"welcome\", lead_id = 135 }";
    private const string Input = "new { script_request_params = new { phone = \"1\" } }";

    [Theory]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(\"bots/42/jobs/schedule\", " + Job + ")")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}($\"{root}/bots/{bot}/jobs/schedule/\", " + Job + ", stop)")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(root + \"/bots/\" + bot + \"/jobs/schedule?dry=\" + bot, " + Job + ")")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(string.Format(\"/bots/{0}/jobs/schedule\", bot), " + Job + ")")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(new Uri(new Uri(root), \"jobs/schedule\"), " + Job + ")")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(string.Join(\"/\", root, \"bots\", bot, \"jobs\", \"schedule\"), " + Job + ")")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(string.Join('/', new object[] { \"bots\", bot, \"jobs/schedule\" }), " + Job + ")")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(root + string.Join(\"/\", new List<string> { root }) + string.Join(\"/\", (IEnumerable<string>)[\"\", \"jobs\", \"schedule\"]), " + Job + ")")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}($\"{root}/jobs/schedule{root}\", " + Job + ")")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(value: " + Job + ", requestUri: Path)")]
    [InlineData("http.{|MBOT6001:PostAsync|}(Path, JsonContent.Create(" + Job + "))")]
    [InlineData("http.{|MBOT6001:PostAsync|}(Path, new StringContent(JsonSerializer.Serialize(" + Job + "), Encoding.UTF8, \"application/json\"))")]
    [InlineData("http.{|MBOT6001:PostAsync|}(Path, new StringContent(\"{\\\"script_id\\\":17}\"))")]
    [InlineData("http.{|MBOT6001:PostAsync|}(Path, new ByteArrayContent(Encoding.UTF8.GetBytes(@\" { \"\"script_id\"\": 17 } \")))")]
    [InlineData("http.{|MBOT6001:SendAsync|}(new HttpRequestMessage(HttpMethod.Post, Path) { Content = JsonContent.Create(" + Job + ") })")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(Path, new Dictionary<string, object> { [\"script_id\"] = 17 })")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(Path, new Dictionary<string, object> { { \"script_id\", 17 }, { root, 5 } })")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(Path, new JsonObject { [\"script_code\"] = \"welcome\" })")]
    [InlineData("http.{|MBOT6001:SendAsync|}(new HttpRequestMessage { Method = HttpMethod.Post, RequestUri = new Uri(Path, UriKind.Relative), Content = JsonContent.Create(" + Job + ") })")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(new UriBuilder(root) { Path = Path }.Uri, " + Job + ")")]
    [InlineData("_http.{|MBOT6001:PostAsJsonAsync|}(Fixed, " + Job + ")")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(Relative, " + Job + ")")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(Address, " + Job + ")")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(Below + \"/schedule\", " + Job + ")")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(AddressOf(bot), " + Job + ")")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(UriOf(bot), " + Job + ")")]
    [InlineData("new Request(\"bots/42/jobs/schedule\").{|MBOT6001:AddJsonBody|}(" + Job + ")")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(Path, " + Job + ").Result.EnsureSuccessStatusCode()")]
    public Task An_untyped_call_is_reported(string call) => Verify(call);

    [Theory]
    [InlineData("http.PostAsJsonAsync(\"bots/42/leads\", " + Job + ")")]
    [InlineData("http.PostAsJsonAsync(\"bots/42/jobs/schedules\", " + Job + ")")]
    [InlineData("http.PostAsJsonAsync(\"bots/42/jobs/schedule/7\", " + Job + ")")]
    [InlineData("http.PostAsJsonAsync(root, " + Job + ")")]
    [InlineData("http.PostAsJsonAsync($\"/jobs/schedule/{bot}\", " + Job + ")")]
    [InlineData("http.PostAsJsonAsync(Path + '/' + bot, " + Job + ")")]
    [InlineData("http.PostAsJsonAsync(string.Join('-', \"/jobs\", \"schedule\"), " + Job + ")")]
    [InlineData("http.PostAsJsonAsync(string.Join(root, \"/jobs\", \"schedule\"), " + Job + ")")]
    [InlineData("http.PostAsJsonAsync(string.Join(\"-\", \"bots\", \"jobs\", \"schedule\"), " + Job + ")")]
    [InlineData("http.PostAsJsonAsync(string.Join(\"/\", \"jobs\", \"schedule\", root), " + Job + ")")]
    [InlineData("http.PostAsJsonAsync(string.Join(\"/\", new[] { \"jobs\", \"schedule\" }, 0, 1), " + Job + ")")]
    [InlineData("http.PostAsJsonAsync(Path, root)")]
    [InlineData("http.GetAsync(Path)")]
    [InlineData("http.PostAsync(Path, new StringContent(\"none\"))")]
    [InlineData("http.PostAsync(Path, new StringContent(\"{\"))")]
    [InlineData("new Request(Path).WithHeaders(new { Authentication = root })")]
    [InlineData("new Request(\"posting to bots/42/jobs/schedule\").AddJsonBody(" + Job + ")")]
    [InlineData("new { script_code = Path }")]
    [InlineData("http.PostAsJsonAsync(new UriBuilder(\"http://x/jobs/schedule\") { Path = \"leads\" }.Uri, " + Job + ")")]
    [InlineData("http.PostAsJsonAsync(Changed, " + Job + ")")]
    [InlineData("http.PostAsJsonAsync(SetLater, " + Job + ")")]
    [InlineData("http.PostAsJsonAsync(Overridable, " + Job + ")")]
    [InlineData("http.PostAsJsonAsync(OverridableOf(bot), " + Job + ")")]
    [InlineData("http.PostAsJsonAsync(Logged(bot), " + Job + ")")]
    [InlineData("http.PostAsJsonAsync(Endless(bot), " + Job + ")")]
    public Task Another_call_is_fine(string call) => Verify(call);

    [Theory]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(\"bots/42/call/register_lead\", " + Input + ")")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(\"call/register_lead\", " + Input + ")")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}($\"{root}/api/v1/bots/{bot}/call/cjm/import?x={bot}\", " + Input + ", stop)")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(root + \"/call/register_lead/\", " + Input + ")")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(\"https://x/call/bots/42/call/register_lead\", " + Input + ")")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(string.Join(\"/\", root, \"bots\", bot, \"call\", \"register_lead\"), " + Input + ")")]
    [InlineData("http.{|MBOT6001:PostAsync|}(\"/call/x\", new StringContent(\"{\\\"script_request_params\\\":{}}\"))")]
    [InlineData("http.{|MBOT6001:PostAsJsonAsync|}(\"/call/x\", new { scriptRequestParams = new { root } })")]
    public Task A_call_of_an_endpoint_is_reported(string call) => Verify(call);

    [Theory]
    [InlineData("http.PostAsJsonAsync(\"bots/42/call\", " + Input + ")")]
    [InlineData("http.PostAsJsonAsync(\"bots/42/call/\", " + Input + ")")]
    [InlineData("http.PostAsJsonAsync(\"bots/42/recall/x\", " + Input + ")")]
    [InlineData("http.PostAsJsonAsync($\"bots/42/call/{root}\", " + Input + ")")]
    [InlineData("http.PostAsJsonAsync($\"bots/42/call/register_{root}\", " + Input + ")")]
    [InlineData("http.PostAsJsonAsync(\"bots/42/call/a//b\", " + Input + ")")]
    [InlineData("http.PostAsJsonAsync(\"bots/42/call/../leads\", " + Input + ")")]
    [InlineData("http.PostAsJsonAsync(\"/call/x\", " + Job + ")")]
    [InlineData("http.PostAsJsonAsync(\"/call/x\", new { request_params = new { root } })")]
    [InlineData("http.PostAsJsonAsync(\"/call/x\", new { number = root })")]
    [InlineData("http.PostAsJsonAsync(\"/call/x\", new { })")]
    [InlineData("http.GetAsync(\"/call/x\")")]
    public Task What_calls_no_endpoint_that_could_have_a_contract_is_fine(string call) => Verify(call);

    [Fact]
    public Task The_message_names_the_alias_and_the_contract_that_it_could_have() => Test.VerifyAsync(
        """
        using System.Net.Http;
        using System.Net.Http.Json;
        class C { object M(HttpClient http) => http.{|#0:PostAsJsonAsync|}("/api/v1/bots/42/call/cjm/im%20port", new { script_request_params = new { section = 1 } }); }
        """,
        new DiagnosticResult("MBOT6001", DiagnosticSeverity.Info).WithLocation(0)
            .WithMessage("PostAsJsonAsync calls an endpoint without a contract; declare 'CjmImPortParams' for alias 'cjm/im port', and its parameters are checked while typing"));

    [Fact]
    public Task Locals_are_followed() => VerifyBody("""
        var url = $"{root}/bots/{bot}/jobs/schedule";
        var body = new { script_code = "welcome" };
        using var content = JsonContent.Create(body);
        await http.{|MBOT6001:PostAsync|}(url, content, stop);
        var request = new Request(url);
        request.{|MBOT6001:AddJsonBody|}(body);
        """);

    [Fact]
    public Task What_is_set_later_counts() => VerifyBody("""
        var request = new HttpRequestMessage(HttpMethod.Post, Path);
        request.Headers.Add("Authentication", root);
        request.Content = JsonContent.Create(new { script_code = "welcome" });
        await http.{|MBOT6001:SendAsync|}(request, stop);
        var builder = new UriBuilder(root);
        builder.Path = Path;
        await http.{|MBOT6001:PostAsJsonAsync|}(builder.Uri, new { script_code = "welcome" });
        """);

    [Theory]
    [InlineData("request.Content = new StringContent(root);")]
    [InlineData("request.RequestUri = new Uri(root);")]
    public Task What_is_set_last_counts(string change) => VerifyBody(
        "var request = new HttpRequestMessage { RequestUri = new Uri(Path), Content = JsonContent.Create(new { script_code = \"welcome\" }) }; " + change + " await http.SendAsync(request, stop);");

    [Theory]
    [InlineData("if (bot > 0) request.Content = new StringContent(root);")]
    [InlineData("if (bot > 0) { request.RequestUri = new Uri(root); }")]
    [InlineData("while (bot-- > 0) request.Content ??= new StringContent(root);")]
    [InlineData("Action change = () => request.RequestUri = new Uri(root); change();")]
    [InlineData("void Change() { request.Content = null; } Change();")]
    [InlineData("Console.WriteLine(request); request.Content = new StringContent(root);")]
    public Task What_may_be_set_anew_is_not_known(string change) => VerifyBody(
        "var request = new HttpRequestMessage(HttpMethod.Post, Path) { RequestUri = new Uri(Path), Content = JsonContent.Create(new { script_code = \"welcome\" }) }; " + change + " await http.SendAsync(request, stop);");

    [Fact]
    public Task A_path_that_may_be_set_anew_is_not_known() => VerifyBody(
        "var builder = new UriBuilder(root); builder.Path = Path; if (bot > 0) builder.Path = \"leads\"; await http.PostAsJsonAsync(builder.Uri, new { script_code = \"welcome\" });");

    [Theory]
    [InlineData("using var request = new HttpRequestMessage(HttpMethod.Post, Path); request.Content = JsonContent.Create(new { script_id = 17 }); await http.{|MBOT6001:SendAsync|}(request);")]
    [InlineData("using (var request = new HttpRequestMessage(HttpMethod.Post, Path)) { request.Content = JsonContent.Create(new { script_id = 17 }); await http.{|MBOT6001:SendAsync|}(request); }")]
    public Task What_is_set_later_counts_where_it_is_disposed(string statements) => VerifyBody(statements);

    [Theory]
    [InlineData("url = root;")]
    [InlineData("url += root;")]
    [InlineData("(url, bot) = (root, 7);")]
    [InlineData("System.Threading.Interlocked.Exchange(ref url, root);")]
    public Task A_local_that_changes_is_not_followed(string change) => VerifyBody(
        $"var url = \"bots/42/jobs/schedule\"; {change} await http.PostAsJsonAsync(url, new {{ script_code = \"welcome\" }}, stop);");

    // Each value is four times the one before: to follow all would take longer than anybody waits.
    [Fact]
    public Task A_web_of_locals_is_given_up_on() => VerifyBody(
        "string u0 = root; object b0 = root;" + string.Concat(Enumerable.Range(1, 30).Select(i => $" string u{i} = u{i - 1} + u{i - 1} + u{i - 1} + u{i - 1}; object b{i} = string.Concat(b{i - 1}, b{i - 1}, b{i - 1});"))
        + " await http.PostAsJsonAsync(u30 + Path + u30, Tuple.Create(b30, b30, b30, b30), stop); await http.PostAsJsonAsync(Path, Tuple.Create(b30, b30, b30, b30), stop);");

    [Theory]
    [InlineData("var url = url + \"/jobs/schedule\"; await http.PostAsJsonAsync(url, new { script_id = 17 });")]
    [InlineData("var url = first; var first = url; await http.PostAsJsonAsync(url + \"/jobs/schedule\", new { script_id = 17 });")]
    [InlineData("http.PostAsJsonAsync(\"/jobs/schedule\", new { script_id = 17, script_id = 18, = 3 }, ;")]
    [InlineData("http.PostAsJsonAsync(\"/jobs/schedule\", new System.Collections.Generic.Dictionary<string, object> { [\"script_id\"] = , { } });")]
    [InlineData("http.PostAsync(\"/jobs/schedule\", new StringContent(\"{\\\"script_id));")]
    public async Task Code_that_does_not_compile_does_no_harm(string statements)
    {
        var test = Test.Create();
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        test.DisabledDiagnostics.Add("MBOT6001");
        test.TestCode = Source("async Task", statements);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_call_is_reported_once() => VerifyBody("""
        await Task.WhenAll(new Request("jobs/schedule").{|MBOT6001:AddJsonBody|}(new { script_id = 17 }).SendAsync(), Task.CompletedTask);
        """);

    [Theory]
    [InlineData("root.AppendPathSegment(\"bots\").AppendPathSegments(\"42\", \"jobs\", \"schedule\").{|MBOT6001:PostJsonAsync|}(" + Job + ")")]
    [InlineData("new Url(root).AppendPathSegments(\"jobs\", \"schedule\").SetQueryParam(\"dry\", 1).WithHeader(\"Authentication\", \"t\").{|MBOT6001:PostJsonAsync|}(" + Job + ").ReceiveJson<object>()")]
    [InlineData("new FlurlClient(root).Request(\"bots\", 42, \"jobs\", \"schedule\").WithHeaders(new { Authentication = \"t\" }).{|MBOT6001:PostJsonAsync|}(" + Job + ")")]
    [InlineData("root.AppendPathSegments(new[] { \"bots\", root, \"jobs\", \"schedule\" }).{|MBOT6001:PostJsonAsync|}(" + Job + ")")]
    [InlineData("new Url(root).AppendPathSegments(new List<string> { \"x\" }).AppendPathSegments((IEnumerable<object>)new object[] { 42, \"jobs/schedule\" }).{|MBOT6001:PostJsonAsync|}(" + Job + ")")]
    [InlineData("Url.Combine(new[] { root, \"jobs\", \"schedule\" }).{|MBOT6001:PostJsonAsync|}(" + Job + ")")]
    [InlineData("Url.Combine(root, \"jobs/schedule\").{|MBOT6001:PostJsonAsync|}(" + Job + ")")]
    [InlineData("\"http://x/bots/42/jobs/schedule\".{|MBOT6001:PostStringAsync|}(\"{\\\"script_id\\\":17}\")")]
    [InlineData("root.AppendPathSegment(\"leads\").PostJsonAsync(" + Job + ")")]
    public Task Flurl_is_understood(string call)
    {
        var test = Test.Create();
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(Flurl.Http.FlurlClient).Assembly.Location));
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(Flurl.Url).Assembly.Location));
        test.TestCode = $$"""
            using System.Collections.Generic;
            using Flurl;
            using Flurl.Http;
            class C { object M(string root) => {{call}}; }
            """;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("script_code = \"spring-sale 2\"", "PostAsJsonAsync posts a job without a contract; declare 'SpringSale2Params' for script_code 'spring-sale 2', and its parameters are checked while typing")]
    [InlineData("trigger_id = 17", "PostAsJsonAsync posts a job without a contract; declare 'Trigger17Params' for trigger_id 17, and its parameters are checked while typing")]
    [InlineData("broadcast_code = code", "PostAsJsonAsync posts a job without a contract; fill a JobRequest, and its fields are checked while typing")]
    public Task The_message_names_what_to_use(string target, string message) => VerifyProgram(
        "return http.{|#0:PostAsJsonAsync|}(Path, new { " + target + " });",
        new DiagnosticResult("MBOT6001", DiagnosticSeverity.Info).WithLocation(0).WithMessage(message));

    [Fact]
    public Task An_address_of_another_file_is_known() => Test.VerifyAllAsync(
    [
        "static class Addresses { public const string Schedule = \"/bots/42/jobs/schedule\"; }",
        "using System.Net.Http; using System.Net.Http.Json;\nclass C { object M(HttpClient http) => http.{|MBOT6001:PostAsJsonAsync|}(Addresses.Schedule, new { script_id = 17 }); }",
    ]);

    [Theory]
    [InlineData("public static readonly string Schedule = \"/bots/42/jobs/schedule\";")]
    [InlineData("public static string Schedule => \"/bots/42/jobs/schedule\";")]
    [InlineData("public static string Schedule(int bot) => $\"/bots/{bot}/jobs/schedule\";")]
    public Task A_fixed_address_of_another_file_is_known(string member) => Test.VerifyAllAsync(
    [
        "static class Addresses { " + member + " }",
        "using System.Net.Http; using System.Net.Http.Json;\nclass C { object M(HttpClient http) => http.{|MBOT6001:PostAsJsonAsync|}(Addresses.Schedule" + (member.Contains('(', StringComparison.Ordinal) ? "(42)" : "") + ", new { script_id = 17 }); }",
    ]);

    [Fact]
    public Task A_constant_address_of_another_assembly_is_known()
    {
        var test = Test.Create();
        var addresses = test.TestState.AdditionalProjects["Addresses"];
        addresses.AdditionalReferences.AddRange(TestProject.WithPackage);
        addresses.Sources.Add("public static class Addresses { public const string Schedule = \"/bots/42/jobs/schedule\"; }");
        test.TestState.AdditionalProjectReferences.Add("Addresses");
        test.TestCode = "using System.Net.Http; using System.Net.Http.Json;\nclass C { object M(HttpClient http) => http.{|MBOT6001:PostAsJsonAsync|}(Addresses.Schedule, new { script_id = 17 }); }";
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Generated_code_is_not_looked_at() => Test.VerifyAsync(
        "// <auto-generated/>\nusing System.Net.Http; using System.Net.Http.Json;\nclass C { object M(HttpClient http) => http.PostAsJsonAsync(\"/jobs/schedule\", new { script_id = 17 }); }");

    [Fact]
    public Task Nothing_is_said_without_the_package()
    {
        var test = Test.Create();
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.AddRange(TestProject.WithoutPackage);
        test.TestCode = "using System.Net.Http; using System.Net.Http.Json;\nclass C { object M(HttpClient http) => http.PostAsJsonAsync(\"/jobs/schedule\", new { script = 17 }); }";
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task Verify(string call) => VerifyProgram($"return {call};");

    private static Task VerifyProgram(string statement, params DiagnosticResult[] expected) => Test.VerifyAsync(Source("object", statement), expected);

    private static Task VerifyBody(string statements) => Test.VerifyAsync(Source("async Task", statements));

    private static string Source(string result, string statements) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Threading;
        using System.Threading.Tasks;
        class Request
        {
            public Request(string url) { }
            public Request AddJsonBody(object body) => this;
            public Request WithHeaders(object headers) => this;
            public Task SendAsync() => Task.CompletedTask;
        }
        class C
        {
            const string Path = "/bots/42/jobs/schedule";
            static readonly string Fixed = Path + "?dry=" + Environment.MachineName;
            static readonly Uri Relative = new("bots/42/jobs/schedule", UriKind.Relative);
            static string Address => $"{Below}/schedule";
            static string Below { get; } = "bots/42/jobs";
            static string Changed = Path;
            static readonly string SetLater = Path;
            protected virtual string Overridable => Path;
            protected virtual string OverridableOf(int bot) => Path;
            static string AddressOf(int bot) => $"bots/{bot}/jobs/schedule";
            static Uri UriOf(int bot) { return new Uri(AddressOf(bot), UriKind.Relative); }
            static string Logged(int bot) { Console.WriteLine(bot); return bot > 7 ? Path : "leads"; }
            static string Endless(int bot) => Endless(bot);
            readonly HttpClient _http = new();
            static C() => SetLater = "leads";
            {{result}} M(HttpClient http, string root, int bot, string code, CancellationToken stop)
            {
                {{statements}}
            }
        }
        """.ReplaceLineEndings("\r\n");
}
