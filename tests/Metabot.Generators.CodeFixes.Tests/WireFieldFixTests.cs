using Test = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Migration.UntypedBodyAnalyzer, Metabot.Generators.CodeFixes.WireFieldFix>;
using TestRemoval = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Migration.UntypedBodyAnalyzer, Metabot.Generators.CodeFixes.AssignmentRemovalFix>;

namespace Metabot.Generators.CodeFixes;

public class WireFieldFixTests
{
    [Theory]
    [InlineData("new { {|MBOT6002:scrpt_code|} = \"a\" }", "new { script_code = \"a\" }")]
    [InlineData("new { script_id = 17, {|MBOT6002:runAt|} }", "new { script_id = 17, run_at = runAt }")]
    [InlineData("new\r\n    {\r\n        script_id = 17,\r\n        {|MBOT6002:this.LeadId|}, // the buyer\r\n    }", "new\r\n    {\r\n        script_id = 17,\r\n        lead_id = this.LeadId, // the buyer\r\n    }")]
    [InlineData("new Dictionary<string, object> { [\"{|MBOT6002:scriptId|}\"] = 17 }", "new Dictionary<string, object> { [\"script_id\"] = 17 }")]
    [InlineData("new Dictionary<string, object> { { @\"{|MBOT6002:scriptId|}\", 17 } }", "new Dictionary<string, object> { { @\"script_id\", 17 } }")]
    [InlineData("\"{\\\"{|MBOT6002:script\\u0049d|}\\\":17}\"", "\"{\\\"script_id\\\":17}\"")]
    [InlineData("\"\"\"\r\n    {\r\n      \"script_id\": 17,\r\n      \"{|MBOT6002:addTags|}\": \"vip\"\r\n    }\r\n    \"\"\"", "\"\"\"\r\n    {\r\n      \"script_id\": 17,\r\n      \"add_tags\": \"vip\"\r\n    }\r\n    \"\"\"")]
    [InlineData("\"{\\\"script_id\\\":17,\" + \"\\\"{|MBOT6002:lead|}\\\":7}\"", "\"{\\\"script_id\\\":17,\" + \"\\\"lead_id\\\":7}\"")]
    public Task The_nearest_field_is_written(string body, string expected) => Test.VerifyAsync(Program(body), Program(expected));

    [Theory]
    [InlineData("new { script_id = 17, {|MBOT6002:colour|} = 1 }")]
    [InlineData("new { script_id = 17, {|MBOT6002:scriptId|} = 17 }")]
    [InlineData("{|MBOT6002:Elsewhere|}")]
    public Task Where_the_name_is_not_sure_there_is_no_fix(string body) => Test.VerifyNoneAsync(Program(body));

    [Fact]
    public Task All_are_fixed_at_once() => Test.VerifyAllAsync(
        [Program("new { {|MBOT6002:scriptId|} = 17, {|MBOT6002:leadId|} = 7 }"), Program("new { {|MBOT6002:scriptId|} = 17 }").Replace("class C", "class D", StringComparison.Ordinal).Replace("class Poster", "class Other", StringComparison.Ordinal)],
        [Program("new { script_id = 17, lead_id = 7 }"), Program("new { script_id = 17 }").Replace("class C", "class D", StringComparison.Ordinal).Replace("class Poster", "class Other", StringComparison.Ordinal)]);

    [Theory]
    [InlineData("new { script_id = 17, run_at = runAt.Trim(), {|MBOT2003:run_after_sec|} = 5 }", "new { script_id = 17, run_at = runAt.Trim() }", "MBOT2003.run_after_sec")]
    [InlineData("new { script_id = 17, {|MBOT2006:script_code|} = \"a\" }", "new { script_code = \"a\" }", "MBOT2006.script_id")]
    [InlineData("new { script_id = 17, {|MBOT2006:trigger_id|} }", "new { script_id = 17 }", "MBOT2006.trigger_id")]
    [InlineData("new Dictionary<string, object> { [\"script_id\"] = 17, [\"{|MBOT2006:trigger_id|}\"] = 5 }", "new Dictionary<string, object> { [\"script_id\"] = 17 }", "MBOT2006.\"trigger_id\"")]
    [InlineData("new Dictionary<string, object> { { \"script_id\", 17 }, { \"{|MBOT2006:trigger_id|}\", 5 } }", "new Dictionary<string, object> { { \"trigger_id\", 5 } }", "MBOT2006.\"script_id\"")]
    [InlineData("new { script_id = 17, {|MBOT2006:script_code|} = \"a\" }", "new { script_id = 17 }", null)]
    [InlineData("\"\"\"{ \"script_id\": 17, \"{|MBOT2006:script_code|}\": \"a\" }\"\"\"", "\"\"\"{ \"script_id\": 17 }\"\"\"", null)]
    [InlineData("\"\"\"{ \"script_id\": 17, \"{|MBOT2006:script_code|}\": \"a\" }\"\"\"u8.ToArray()", "\"\"\"{ \"script_code\": \"a\" }\"\"\"u8.ToArray()", "MBOT2006.script_id")]
    [InlineData("\"{\\\"script_id\\\":17,\\\"run_at\\\":\\\"2027-01-21 21:00:00\\\",\\\"{|MBOT2003:run_after_sec|}\\\":5}\"", "\"{\\\"script_id\\\":17,\\\"run_at\\\":\\\"2027-01-21 21:00:00\\\"}\"", "MBOT2003.run_after_sec")]
    [InlineData("$\"{{\\\"script_id\\\":{trigger_id},\\\"{|MBOT2006:script_code|}\\\":\\\"a\\\"}}\"", "$\"{{\\\"script_id\\\":{trigger_id}}}\"", null)]
    public Task One_of_two_fields_is_removed(string body, string expected, string? key) => TestRemoval.VerifyAsync(Program(body), Program(expected), key);

    [Fact]
    public Task A_field_that_is_written_elsewhere_stays() => TestRemoval.VerifyNoneAsync(Program("{|MBOT2006:Twice|}"));

    private static string Program(string body) =>
        "using System.Collections.Generic;\r\nclass Poster { public void Post(string url, object body) { } }\r\nclass C\r\n{\r\n    const string Elsewhere = \"{\\\"scriptId\\\":17}\", Twice = \"{\\\"script_id\\\":17,\\\"trigger_id\\\":5}\";\r\n    long LeadId;\r\n"
        + "    void M(Poster api, string runAt, int trigger_id) => api.Post(\"/bots/42/jobs/schedule\", " + body + ");\r\n}\r\n";
}
