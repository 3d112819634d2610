using Metabot.Generators.Analysis.Conditions;
using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Migration.UntypedBodyAnalyzer>;

namespace Metabot.Generators.Analysis;

// What the rules say of the body of an untyped call.
public class UntypedBodyTests
{
    [Theory]
    [InlineData("new { {|MBOT6002:scrpt_code|} = \"a\", lead_id = 1 }")]
    [InlineData("new { script_code = \"a\", {|MBOT6002:leadId|} }")]
    [InlineData("new { script_code = \"a\", {|MBOT6002:this.RunAt|} }")]
    [InlineData("new { script_code = \"a\", {|MBOT6002:colour|} = 1 }")]
    [InlineData("new Dictionary<string, object> { [\"{|MBOT6002:scriptCode|}\"] = \"a\", [\"{|MBOT6002:run at|}\"] = null }")]
    [InlineData("new Dictionary<string, object> { { \"script_code\", \"a\" }, { \"{|MBOT6002:run at|}\", null } }")]
    [InlineData("\"{\\\"{|MBOT6002:scriptCode|}\\\":\\\"a\\\"}\"")]
    [InlineData("@\"{ \"\"script_code\"\": \"\"a\"\", \"\"{|MBOT6002:lead|}\"\": 7 }\"")]
    [InlineData("\"\"\"{ \"script_code\": \"a\", \"{|MBOT6002:addTags|}\": null }\"\"\"")]
    [InlineData("\"\"\"\r\n    {\r\n      \"script_code\": \"a\",\r\n      \"{|MBOT6002:addTags|}\": null\r\n    }\r\n    \"\"\"")]
    public Task An_unknown_field_is_reported(string body) => Verify(body);

    [Theory]
    [InlineData("new { script_code = \"a\", lead_id = 1, ticket_id = 2, run_at = \"2027-01-21 21:00:00\", is_periodic = false, script_request_params = new { any = 1 } }")]
    [InlineData("new { script_id = 17, lead_id = leadId, condition_script_code = \"return lead.isTagExist('vip');\" }")]
    [InlineData("new { broadcast_code = \"a\", condition_script_code = \"return lead.isTagExist('vip');\" }")]
    [InlineData("new { trigger_id = 17, run_after_sec = 0, repeat_interval_sec = 1, is_periodic = true, add_tags = \"a,b\", remove_tags = \"c\" }")]
    [InlineData("new { broadcast_code = code, broadcast_id = (int?)null, condition_script_code = \"return leadId == 135;\" }")]
    [InlineData("\"\"\"{ \"script_code\": \"a\", \"script_id\": null, \"lead_id\": 7, \"condition_script_code\": \"return request.x == \\\"a\\\";\" }\"\"\"")]
    [InlineData("new Dictionary<string, object> { [code] = 1 , [\"lead_id\"] = 7 }")]
    [InlineData("new { script_code = code, script_id = leadId == 5 ? leadId : (long?)null, trigger_id = 17 }")]
    [InlineData("new { script_id = 17, run_at = leadId > 5 ? \"2027-01-21 21:00:00\" : null, run_after_sec = 5 }")]
    [InlineData("$\"{{\\\"script_id\\\":17,\\\"run_at\\\":{(code == null ? \"null\" : code)},\\\"run_after_sec\\\":5}}\"")]
    public Task A_body_that_is_right_is_fine(string body) => Verify(body);

    [Theory]
    [InlineData("run_at = \"{|MBOT2001:21.01.2027 21:00|}\"")]
    [InlineData("run_at = \"2027-{|MBOT2002:13|}-21 21:00:00\"")]
    [InlineData("run_at = leadId > 0 ? \"{|MBOT2001:soon|}\" : null")]
    [InlineData("run_at = {|MBOT2009:DateTime.Now|}.AddHours(1).ToString(\"yyyy-MM-dd HH:mm:ss\")")]
    [InlineData("run_at = code.Trim(), {|MBOT2003:run_after_sec|} = 5")]
    [InlineData("run_after_sec = {|MBOT2004:-1|}")]
    [InlineData("repeat_interval_sec = {|MBOT2004:0|}")]
    [InlineData("{|MBOT2005:is_periodic|} = true")]
    [InlineData("{|MBOT2006:script_id|} = 17")]
    [InlineData("lead_id = {|MBOT2008:0|}")]
    [InlineData("ticket_id = {|MBOT2008:-1L|}")]
    [InlineData("condition_script_code = \"if (leadId == 135 {|MBOT3001:return|} true;\"")]
    [InlineData("condition_script_code = \"if (leadId {|MBOT3003:=|} 135) return true;\"")]
    [InlineData("condition_script_code = $\"return leadId == {{|MBOT3008:leadId|}};\"")]
    [InlineData("condition_script_code = \"return {|MBOT3013:lead|}.isTagExist('vip');\"")]
    [InlineData("add_tags = \"vip,{|MBOT4001:,|}new\"")]
    [InlineData("add_tags = \"vip,{|MBOT4002:vip|}\"")]
    [InlineData("add_tags = \"vip\", remove_tags = \"{|MBOT4003:vip|}\"")]
    [InlineData("remove_tags = \"vip,{|MBOT4004: new|}\"")]
    public Task A_wrong_value_is_reported_by_its_own_rule(string members) => Verify("new { script_code = \"a\", " + members + " }");

    [Theory]
    [InlineData("Europe/Berlin", "{|MBOT2018:86400|}")]
    [InlineData("Europe/Berlin", "3600")]
    [InlineData("Europe/Moscow", "86400")]
    public Task A_daily_repeat_is_told_where_clocks_change(string zone, string seconds)
    {
        var test = Test.Create();
        test.TestCode = Program(Call("new { script_code = \"a\", run_at = \"2027-01-21 09:00:00\", is_periodic = true, repeat_interval_sec = " + seconds + " }"));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\nmetabot.server_time_zone = {zone}\n"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("\"run_at\": \"{|MBOT2001:21.01.2027 21:00|}\"")]
    [InlineData("\"run_at\": \"2027-{|MBOT2002:13|}-21 21:00:00\"")]
    [InlineData("\"run_at\": \"2027-01-21 21:00:00\", \"{|MBOT2003:run_after_sec|}\": 5")]
    [InlineData("\"run_after_sec\": {|MBOT2004:-1|}")]
    [InlineData("\"{|MBOT2005:is_periodic|}\": true")]
    [InlineData("\"{|MBOT2006:trigger_code|}\": \"b\"")]
    [InlineData("\"broadcast_code\": null, \"lead_id\": {|MBOT2008:0|}")]
    [InlineData("\"condition_script_code\": \"if (request.x == \\\"a\\\" {|MBOT3001:return|} true;\"")]
    [InlineData("\"condition_script_code\": \"return \\u006ceadId == 135 &&\\n {|MBOT3004:leedId|} == 1;\"")]
    [InlineData("\"add_tags\": \"vip\", \"remove_tags\": \"a,{|MBOT4003:vip|}\"")]
    public Task A_wrong_value_inside_JSON_is_reported_at_its_place(string members) => Verify("\"\"\"{\"script_code\":\"a\"," + members + "}\"\"\"");

    [Theory]
    [InlineData("Elsewhere", "MBOT2001")]
    [InlineData("\"{\\\"script_id\\\":17,\\\"add_tags\\\":\\\"\" + Tags + \"\\\"}\"", "MBOT4002")]
    [InlineData("\"{\\\"script_id\\\":17,\\\"condition_script_code\\\":\\\"\" + Condition + \"\\\"}\"", "MBOT3004")]
    public Task A_value_that_is_written_elsewhere_is_reported_where_it_is_used(string body, string rule) => Test.VerifyOnlyAsync(
        [rule], Program($"http.PostAsync(\"/jobs/schedule\", new StringContent({{|{rule}:{body}|}}));"));

    [Theory]
    [InlineData("new { script_id = {|MBOT1002:0|} }")]
    [InlineData("new { trigger_code = {|MBOT1002:\" \"|} }")]
    [InlineData("\"{\\\"script_id\\\":{|MBOT1002:-7|}}\"")]
    public Task A_target_that_names_nothing_is_reported(string body) => Verify(body);

    [Theory]
    [InlineData("new { name = \"nightly\", run_at = \"12:00\" }")]
    [InlineData("\"\"\"{ \"cron\": \"0 0 * * *\", \"lead_id\": 0 }\"\"\"")]
    public Task A_job_of_another_system_is_not_judged(string body) => Verify(body);

    [Fact]
    public Task A_body_without_a_target_is_reported() => Verify("{|MBOT2007:new { lead_id = 7 }|}");

    [Theory]
    [InlineData("new() { [\"lead_id\"] = 7 }", "body[\"script_id\"] = 17;")]
    [InlineData("new() { [\"lead_id\"] = 7 }", "body.Add(\"script_id\", 17);")]
    [InlineData("new() { [\"lead_id\"] = 7 }", "Fill(body);")]
    [InlineData("new() { [\"lead_id\"] = 7 }", "if (leadId > 0) body[\"script_id\"] = 17;")]
    [InlineData("new()", "body[\"script_id\"] = 17; body[\"{|MBOT6002:leadId|}\"] = 7;")]
    [InlineData("new(StringComparer.Ordinal)", "body.Add(\"script_id\", 17); Console.WriteLine(); body.Add(\"lead_id\", {|MBOT2008:0|});")]
    [InlineData("new() { [\"script_id\"] = 17, [\"run_at\"] = \"soon\" }", "body[\"run_at\"] = \"{|MBOT2001:later|}\";")]
    [InlineData("new() { [\"script_id\"] = 17, [\"lead_id\"] = 0, [\"ticket_id\"] = {|MBOT2008:0|} }", "if (leadId > 0) body[\"lead_id\"] = leadId;")]
    [InlineData("new() { [\"script_id\"] = 17 }", "if (leadId > 0) body[\"lead_id\"] = leadId; else body.Remove(\"ticket_id\"); body[\"add_tags\"] = \"a,{|MBOT4002:a|}\";")]
    [InlineData("new() { [\"script_id\"] = 17 }", "if (leadId > 0) body[\"add_tags\"] = \"b\"; body[\"add_tags\"] = \"a,a\";")]
    [InlineData("new() { [\"script_id\"] = 17 }", "if (leadId > 0) Fill(body); body[\"add_tags\"] = \"a,a\";")]
    [InlineData("new() { [\"script_id\"] = 17, [\"lead_id\"] = 0 }", "body.Remove(\"lead_id\");")]
    [InlineData("new() { [\"script_id\"] = 17, [\"lead_id\"] = 0 }", "void Set() => body[\"lead_id\"] = 7; Set();")]
    [InlineData("new() { [\"script_id\"] = 17, [\"lead_id\"] = 0 }", "body.Clear();")]
    public Task Entries_that_are_put_in_later_count_where_they_surely_are(string creation, string statements) => Test.VerifyAsync(Program(
        $"Dictionary<string, object> body = {creation}; {statements} http.PostAsJsonAsync(\"/jobs/schedule\", body); static void Fill(object any) {{ }}"));

    [Fact]
    public Task A_body_that_gets_no_target_later_is_reported() => Test.VerifyAsync(Program(
        "var body = {|MBOT2007:new Dictionary<string, object>()|}; body[\"lead_id\"] = 7; http.PostAsJsonAsync(\"/jobs/schedule\", body);"));

    [Theory]
    [InlineData("new ByteArrayContent(\"\"\"{\"script_id\":17,\"lead_id\":{|MBOT2008:0|}}\"\"\"u8.ToArray())")]
    [InlineData("new ReadOnlyMemoryContent(\"{\\\"script_id\\\":17,\\\"run_at\\\":\\\"{|MBOT2001:soon|}\\\"}\"u8.ToArray())")]
    [InlineData("new ReadOnlyMemoryContent(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { script_id = 17, lead_id = {|MBOT2008:0|} }))")]
    public Task Bytes_are_read_as_UTF_8(string content) => Test.VerifyAsync(Program($"http.PostAsync(\"/jobs/schedule\", {content});"));

    [Fact]
    public Task A_body_that_is_sent_twice_is_judged_once() => Test.VerifyOnlyAsync(["MBOT6002", "MBOT2008"], Program(
        "var body = new { script_id = 17, {|MBOT6002:leadId|}, ticket_id = {|MBOT2008:0|} }; http.PostAsJsonAsync(\"/jobs/schedule\", body); http.PostAsJsonAsync(\"/jobs/schedule/\", body);"));

    [Theory]
    [InlineData("$\"{{\\\"script_id\\\":17,\\\"{|MBOT6002:leadId|}\\\":{leadId}}}\"")]
    [InlineData("$@\"{{ \"\"script_code\"\": \"\"{code}\"\", \"\"{|MBOT6002:leadId|}\"\": {leadId} }}\"")]
    [InlineData("\"{\\\"lead_id\\\":\" + leadId + \",\\\"script_id\\\":17,\\\"{|MBOT6002:ticket|}\\\":\" + (leadId + 1) + \"}\"")]
    [InlineData("$\"{{\\\"script_id\\\":17,\\\"lead_id\\\":{leadId},\\\"ticket_id\\\":{|MBOT2008:0|}}}\"")]
    [InlineData("$\"{{\\\"script_id\\\":17,\\\"run_at\\\":\\\"{|MBOT2001:soon|}\\\",\\\"lead_id\\\":{leadId}}}\"")]
    [InlineData("{|MBOT2007:$\"{{\\\"lead_id\\\":{leadId}}}\"|}")]
    [InlineData("$\"{{\\\"script_id\\\":17,\\\"run_at\\\":\\\"{{|MBOT2009:DateTime.Now|}.ToString(\"yyyy\")}\\\"}}\"")]
    public Task Holes_in_a_JSON_text_are_values(string body) => Test.VerifyAsync(Program($"http.PostAsync(\"/jobs/schedule\", new StringContent({body}));"));

    [Theory]
    [InlineData("$\"{{\\\"lead_id\\\":{code}}}\"")]
    [InlineData("$\"{{\\\"lead_id\\\":7,\\\"{code}\\\":7}}\"")]
    [InlineData("$\"{{\\\"lead_id\\\":7{code}}}\"")]
    [InlineData("$\"{{\\\"lead_id\\\":{leadId},\\\"scrpt_code\\\":\\\"__hole0\\\"}}\"")]
    [InlineData("$\"{{\\\"script_id\\\":1{leadId},\\\"run_at\\\":\\\"{code} 21:00\\\",\\\"add_tags\\\":\\\"{code:X},{leadId:D}\\\"}}\"")]
    public Task Holes_that_may_be_anything_are_not_judged(string body) => Test.VerifyAsync(Program($"http.PostAsync(\"/jobs/schedule\", new StringContent({body}));"));

    [Theory]
    [InlineData("{\\\"a\\\":", "}")]
    [InlineData("[", "]")]
    public Task A_deep_JSON_text_does_no_harm(string open, string close) => Test.VerifyAsync(Program(
        "http.PostAsync(\"/jobs/schedule\", new StringContent(\"{\\\"script_id\\\":17,\\\"script_request_params\\\":" + string.Concat(Enumerable.Repeat(open, 3000)) + "1" + string.Concat(Enumerable.Repeat(close, 3000)) + "}\"));"));

    [Theory]
    [InlineData("[", 16_000)]
    [InlineData("{x:", 5_000)]
    [InlineData("-", 16_000)]
    [InlineData("1+", 8_000)]
    [InlineData("x", 10_000_000)]
    public Task Hostile_texts_do_not_stop_the_compiler(string repeated, int times) => Test.VerifyOnlyAsync(["MBOT6002"], Program(
        "http.PostAsync(\"/jobs/schedule\", new StringContent(\"{script_id:17,y:" + string.Concat(Enumerable.Repeat(repeated, times)) + "\"));"
        + "http.PostAsync(\"/jobs/schedule\", new StringContent({|MBOT6002:\"{'script_id':1e999,'lead_id':-1e999,'run_at':/x/u,'':'',[0]:1,...[],get a(){}}\"|}));"));

    [Fact]
    public Task A_naming_policy_is_believed() => Test.VerifyOnlyAsync(["MBOT6002"], Program(
        "http.PostAsJsonAsync(\"/jobs/schedule\", new { ScriptCode = \"a\", {|MBOT6002:Scrpt|} = 1 }, new System.Text.Json.JsonSerializerOptions());"));

    [Theory]
    [InlineData("scrpt_code", "unknown field in the body: there is no field 'scrpt_code'; did you mean 'script_code'?")]
    [InlineData("colour", "unknown field in the body: there is no field 'colour'; known fields: script_id, script_code, trigger_id, trigger_code, broadcast_id, broadcast_code, "
        + "lead_id, ticket_id, run_at, run_after_sec, is_periodic, repeat_interval_sec, condition_script_code, script_request_params, add_tags, remove_tags")]
    public Task The_message_names_the_field(string name, string message) => Test.VerifyOnlyAsync(
        ["MBOT6002"],
        Program("http.PostAsJsonAsync(\"/jobs/schedule\", new { lead_id = 1, condition_script_code = code, {|#0:" + name + "|} = 1 });"),
        DiagnosticResult.CompilerError("MBOT6002").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(message));

    private static Task Verify(string body) => Test.VerifyAsync(Program(Call(body)));

    private static string Call(string body) => body.Contains('"') && body.TrimStart('@')[0] == '"'
        ? $"http.PostAsync(\"/jobs/schedule\", new StringContent({body}));"
        : $"http.PostAsJsonAsync(\"/jobs/schedule\", {body});";

    private static string Program(string statements) =>
        "using System;\r\nusing System.Collections.Generic;\r\nusing System.Net.Http;\r\nusing System.Net.Http.Json;\r\nclass C\r\n{\r\n    string RunAt;\r\n"
        + "    const string Tags = \"a,a\", Condition = \"return leadID;\", Elsewhere = \"{\\\"script_id\\\":17,\\\"run_at\\\":\\\"soon\\\"}\";\r\n"
        + "    void M(HttpClient http, int leadId, string code)\r\n    {\r\n    " + statements + "\r\n    }\r\n}\r\n";
}
