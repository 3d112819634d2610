using Metabot.Generators.Analysis.Scheduling;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Scheduling.LiteralTokenAnalyzer>;
using UntypedTest = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Migration.UntypedBodyAnalyzer>;

namespace Metabot.Generators.Analysis;

public class LiteralTokenAnalyzerTests
{
    [Theory]
    [InlineData("""client.Bot(42, {|MBOT2015:"eyJhbGciOiJIUzI1NiJ9"|});""")]
    [InlineData("""client.Bot(token: {|MBOT2015:"secret"|}, botId: 42);""")]
    [InlineData("""client.Bot(42, {|MBOT2015:Written|}, o => { });""")]
    [InlineData("""client.Bot(42, {|MBOT2015:Kept|});""")]
    [InlineData("""var mine = "secret"; client.Bot(42, {|MBOT2015:mine|});""")]
    [InlineData("""client.Bot(42, given ?? {|MBOT2015:"secret"|});""")]
    [InlineData("""new FlurlClient("https://app.metabot24.com").Bot(42, {|MBOT2015:"secret"|});""")]
    [InlineData("""new FlurlClient(given == null ? "https://app.metabot24.com" : "http://localhost:5080").Bot(42, {|MBOT2015:"secret"|});""")]
    [InlineData("""_ = new BotClientOptions { Token = {|MBOT2015:"eyJ" + "hbGciOiJIUzI1NiJ9"|} };""")]
    [InlineData("""var o = new BotClientOptions(); o.Token ??= {|MBOT2015:"secret"|};""")]
    [InlineData("""Action<BotClientOptions> a = o => { o.BaseAddress = new Uri("https://app.metabot24.com/"); o.Token = {|MBOT2015:"secret"|}; };""")]
    public Task A_token_in_the_source_is_reported(string statement) => Verify(statement);

    [Theory]
    [InlineData("""client.Bot(42, given);""")]
    [InlineData("""client.Bot(42, Environment.GetEnvironmentVariable("BOT_TOKEN") ?? "");""")]
    [InlineData("""var mine = "secret"; mine = given; client.Bot(42, mine);""")]
    [InlineData("""_ = new BotClientOptions { Token = "", BotId = 42 };""")]
    [InlineData("""_ = new Own { Token = "secret" };""")]
    [InlineData("""new FlurlClient("http://127.0.0.1:5080").Bot(42, "secret");""")]
    [InlineData("""new FlurlClient("http://localhost:5080/api/v1").Bot(42, "secret");""")]
    [InlineData("""new FlurlClient("http://[::1]:5080").Bot(42, "secret");""")]
    [InlineData("""new FlurlClient(Here).Bot(42, "secret");""")]
    [InlineData("""_ = new BotClientOptions { BaseAddress = new Uri("http://127.0.0.1:5080"), BotId = 42, Token = "secret" };""")]
    [InlineData("""_ = new BotClientOptions { BaseAddress = Address, Token = "secret" };""")]
    [InlineData("""Action<BotClientOptions> a = o => { o.BaseAddress = new Uri("http://localhost:5080"); o.Token = "secret"; };""")]
    public Task A_token_from_elsewhere_or_for_this_machine_is_fine(string statement) => Verify(statement);

    [Theory]
    [InlineData("metabot.allow_literal_token = true", """client.Bot(42, "secret");""")]
    [InlineData("metabot.allow_literal_token = false", """client.Bot(42, {|MBOT2015:"secret"|});""")]
    public Task An_option_allows_it(string option, string statement) => Verify(statement, option);

    [Fact]
    public async Task Tests_make_their_tokens_up()
    {
        var test = Create("""client.Bot(42, "secret");""");
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_message_says_what_to_do()
    {
        var test = Create("""client.Bot(42, {|#0:"secret"|});""");
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rule.LiteralToken.Descriptor).WithLocation(0).WithMessage(
            "the token is in the source, and so in the hands of everybody who gets the source or the program; take it from configuration, user secrets or an environment variable"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("""http.DefaultRequestHeaders.Add("Authentication", {|MBOT2015:"eyJhbGciOiJIUzI1NiJ9"|});""")]
    [InlineData("""http.DefaultRequestHeaders.TryAddWithoutValidation("authorization", {|MBOT2015:"Bearer eyJhbGciOiJIUzI1NiJ9"|});""")]
    [InlineData("""http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", {|MBOT2015:"eyJhbGciOiJIUzI1NiJ9"|});""")]
    [InlineData("""var headers = new Dictionary<string, string> { ["Authentication"] = {|MBOT2015:"secret"|} };""")]
    [InlineData("""var headers = new Dictionary<string, string> { { "Authentication", {|MBOT2015:"secret"|} } };""")]
    [InlineData("""var headers = new { Authentication = {|MBOT2015:"secret"|} };""")]
    [InlineData("""http.DefaultRequestHeaders.Add("Authentication", given);""")]
    [InlineData("""http.DefaultRequestHeaders.Add("Authorization", "Bearer " + given);""")]
    [InlineData("""http.DefaultRequestHeaders.Add("Authorization", "Bearer");""")]
    [InlineData("""http.DefaultRequestHeaders.Add("Accept", "application/json");""")]
    [InlineData("""http.DefaultRequestHeaders.Add("Authentication", "secret"); http.BaseAddress = new Uri("http://127.0.0.1:5080");""")]
    [InlineData("""Log("Authentication", "was needed");""")]
    public Task Headers_of_jobs_that_are_posted_by_hand(string statement) => UntypedTest.VerifyAsync(Posting(
        statement + """ http.PostAsJsonAsync("/jobs/schedule", new { script_id = 17 }); http.PostAsJsonAsync("/jobs/schedule", new { script_id = 18 });"""));

    [Fact]
    public Task Headers_of_other_calls_are_none_of_its_business() => UntypedTest.VerifyAsync(Posting(
        """http.DefaultRequestHeaders.Add("Authentication", "secret"); http.PostAsJsonAsync("/orders", new { script_id = 17 });"""));

    private static Task Verify(string statement, string option = "")
    {
        var test = Create(statement);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + option + "\n"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerTest<LiteralTokenAnalyzer, DefaultVerifier> Create(string statement)
    {
        var test = Test.Create();
        Type[] used = [typeof(Client.Flurl.FlurlBotExtensions), typeof(BotClientOptions), typeof(Flurl.Http.FlurlClient)];
        test.TestState.AdditionalReferences.AddRange(used.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)));
        test.TestCode = $$"""
            using System;
            using Flurl.Http;
            using Metabot;
            using Metabot.Client.Flurl;
            class Own { public string Token; }
            class C
            {
                const string Written = "secret", Here = "http://127.0.0.1:5080";
                static readonly string Kept = "secret";
                static readonly Uri Address = new Uri("http://127.0.0.1:5080");
                void M(IFlurlClient client, string given)
                {
                    {{statement}}
                }
            }
            """;
        return test;
    }

    private static string Posting(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Net.Http.Json;
        class C
        {
            void Log(string what, string why) { }
            void M(HttpClient http, string given)
            {
                {{statements}}
            }
        }
        """;
}
