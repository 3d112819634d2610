using TestCode = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Migration.UntypedBodyAnalyzer, Metabot.Generators.CodeFixes.CodeTextFix>;
using TestField = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Migration.UntypedBodyAnalyzer, Metabot.Generators.CodeFixes.WireFieldFix>;
using TestMeaning = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Migration.UntypedBodyAnalyzer, Metabot.Generators.CodeFixes.ConditionMeaningFix>;
using TestRunAt = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Migration.UntypedBodyAnalyzer, Metabot.Generators.CodeFixes.RunAtFormatFix>;
using TestSyntax = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Migration.UntypedBodyAnalyzer, Metabot.Generators.CodeFixes.ConditionSyntaxFix>;
using TestTag = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Migration.UntypedBodyAnalyzer, Metabot.Generators.CodeFixes.TagFix>;

namespace Metabot.Generators.CodeFixes;

// The fixes of the typed calls in the body of an untyped one: in its own literals, and in the strings of a JSON text.
public class UntypedValueFixTests
{
    [Theory]
    [InlineData("new { script_id = 17, run_at = @\"{|MBOT2001:21.01.2027 21:00|}\" }", "new { script_id = 17, run_at = @\"2027-01-21 21:00:00\" }")]
    [InlineData("new Dictionary<string, object> { [\"script_id\"] = 17, [\"run_at\"] = \"{|MBOT2001:21.01.2027 21:00|}\" }", "new Dictionary<string, object> { [\"script_id\"] = 17, [\"run_at\"] = \"2027-01-21 21:00:00\" }")]
    [InlineData("\"{\\\"script_id\\\":17,\\\"run_at\\\":\\\"{|MBOT2001:21.01.2027 21:00|}\\\"}\"", "\"{\\\"script_id\\\":17,\\\"run_at\\\":\\\"2027-01-21 21:00:00\\\"}\"")]
    [InlineData("@\"{\"\"script_id\"\":17,\"\"run_at\"\":\"\"{|MBOT2001:21.01.2027\\u002021:00|}\"\"}\"", "@\"{\"\"script_id\"\":17,\"\"run_at\"\":\"\"2027-01-21 21:00:00\"\"}\"")]
    [InlineData("\"\"\"{\"script_id\":17,\"run_at\":\"{|MBOT2001:21.01.2027 21:00|}\"}\"\"\"", "\"\"\"{\"script_id\":17,\"run_at\":\"2027-01-21 21:00:00\"}\"\"\"")]
    [InlineData("\"\"\"\r\n        {\r\n          \"script_id\": 17,\r\n          \"run_at\": \"{|MBOT2001:21.01.2027 21:00|}\"\r\n        }\r\n        \"\"\"", "\"\"\"\r\n        {\r\n          \"script_id\": 17,\r\n          \"run_at\": \"2027-01-21 21:00:00\"\r\n        }\r\n        \"\"\"")]
    [InlineData("\"{\\\"script_id\\\":17,\" + \"\\\"run_at\\\":\\\"{|MBOT2001:21.01.2027 21:00|}\\\"}\"", "\"{\\\"script_id\\\":17,\" + \"\\\"run_at\\\":\\\"2027-01-21 21:00:00\\\"}\"")]
    [InlineData("\"\"\"{\"script_id\":17,\"run_at\":\"{|MBOT2001:21.01.2027 21:00|}\"}\"\"\"u8.ToArray()", "\"\"\"{\"script_id\":17,\"run_at\":\"2027-01-21 21:00:00\"}\"\"\"u8.ToArray()")]
    public Task A_moment_is_rewritten(string body, string expected) => TestRunAt.VerifyAsync(Program(body), Program(expected));

    [Theory]
    [InlineData("new { script_id = 17, condition_script_code = \"if (leadId {|MBOT3003:=|} 5) return leadId\" }", "new { script_id = 17, condition_script_code = \"if (leadId == 5) return leadId\" }")]
    [InlineData("\"{\\\"script_id\\\":17,\\\"condition_script_code\\\":\\\"{|MBOT3002:lead.x == \\\\\\\"a\\\\\\\"|}\\\"}\"", "\"{\\\"script_id\\\":17,\\\"condition_script_code\\\":\\\"return lead.x == \\\\\\\"a\\\\\\\"\\\"}\"")]
    [InlineData("\"\"\"{\"script_id\":17,\"condition_script_code\":\"return lead.x == \\\"a\\\" || {|MBOT3004:leadID|};\"}\"\"\"", "\"\"\"{\"script_id\":17,\"condition_script_code\":\"return lead.x == \\\"a\\\" || leadId;\"}\"\"\"")]
    public Task A_condition_is_corrected(string body, string expected) => TestMeaning.VerifyAsync(Program(body), Program(expected));

    [Theory]
    [InlineData("\"\"\"{\"script_id\":17,\"condition_script_code\":\"return lead.x == {|MBOT3001:“|}a”;\"}\"\"\"", "\"\"\"{\"script_id\":17,\"condition_script_code\":\"return lead.x == \\\"a\\\";\"}\"\"\"")]
    [InlineData("\"{\\\"script_id\\\":17,\\\"condition_script_code\\\":\\\"return lead.x == {|MBOT3001:“|}a”;\\\"}\"", "\"{\\\"script_id\\\":17,\\\"condition_script_code\\\":\\\"return lead.x == \\\\\\\"a\\\\\\\";\\\"}\"")]
    [InlineData("\"\"\"{\"script_id\":17,\"condition_script_code\":\"if (leadId == 5 {|MBOT3001:return|} leadId;\"}\"\"\"", "\"\"\"{\"script_id\":17,\"condition_script_code\":\"if (leadId == 5) return leadId;\"}\"\"\"")]
    public Task A_condition_is_repaired(string body, string expected) => TestSyntax.VerifyAsync(Program(body), Program(expected));

    [Theory]
    [InlineData("new { script_id = 17, add_tags = \"vip,{|MBOT4002:vip|}\" }", "new { script_id = 17, add_tags = \"vip\" }")]
    [InlineData("new { script_id = 17, add_tags = \"vip\", remove_tags = \"{|MBOT4003:vip|}\" }", "new { script_id = 17, add_tags = \"vip\" }")]
    [InlineData("new Dictionary<string, object> { { \"script_id\", 17 }, { \"add_tags\", \"vip\" }, { \"remove_tags\", \"{|MBOT4003:vip|}\" } }", "new Dictionary<string, object> { { \"script_id\", 17 }, { \"add_tags\", \"vip\" } }")]
    [InlineData("\"\"\"{\"script_id\":17,\"add_tags\":\"a,{|MBOT4002:a|}\"}\"\"\"", "\"\"\"{\"script_id\":17,\"add_tags\":\"a\"}\"\"\"")]
    [InlineData("\"{\\\"script_id\\\":17,\\\"add_tags\\\":\\\"a,{|MBOT4004: b\\\\t|},{|MBOT4004: \\\\\\\"c\\\\\\\"|}\\\"}\"", "\"{\\\"script_id\\\":17,\\\"add_tags\\\":\\\"a,b,\\\\\\\"c\\\\\\\"\\\"}\"")]
    public Task A_tag_is_put_right(string body, string expected) => TestTag.VerifyAsync(Program(body), Program(expected), key: null);

    [Fact]
    public Task A_moment_in_two_literals_has_no_fix() =>
        TestRunAt.VerifyNoneAsync(Program("\"{\\\"script_id\\\":17,\\\"run_at\\\":\\\"{|MBOT2001:21.01.\" + \"2027 21:00|}\\\"}\""));

    [Fact]
    public Task A_tag_that_is_written_elsewhere_has_no_fix() =>
        TestTag.VerifyNoneAsync(Program("{|MBOT4002:\"{\\\"script_id\\\":17,\\\"add_tags\\\":\\\"\" + Tags + \"\\\",\\\"lead_id\\\":7}\"|}"));

    [Theory]
    [InlineData("\"\"\"{\"script_id\":17,\"add_tags\":\"a\",\"remove_tags\":\"{|MBOT4003:a|}\"}\"\"\"", "\"\"\"{\"script_id\":17,\"add_tags\":\"a\"}\"\"\"")]
    [InlineData("\"{ \\\"remove_tags\\\": \\\"{|MBOT4003:a|}\\\", \\\"script_id\\\": 17, \\\"add_tags\\\": \\\"a\\\" }\"", "\"{ \\\"script_id\\\": 17, \\\"add_tags\\\": \\\"a\\\" }\"")]
    [InlineData("$\"{{\\\"lead_id\\\":{poster.Lead},\\\"script_id\\\":17,\\\"remove_tags\\\":\\\"{|MBOT4003:a|}\\\",\\\"add_tags\\\":\\\"a\\\"}}\"", "$\"{{\\\"lead_id\\\":{poster.Lead},\\\"script_id\\\":17,\\\"add_tags\\\":\\\"a\\\"}}\"")]
    [InlineData(
        "\"\"\"\r\n        {\r\n          \"script_id\": 17,\r\n          \"add_tags\": \"a\",\r\n          \"remove_tags\": \"{|MBOT4003:a|}\"\r\n        }\r\n        \"\"\"",
        "\"\"\"\r\n        {\r\n          \"script_id\": 17,\r\n          \"add_tags\": \"a\"\r\n        }\r\n        \"\"\"")]
    public Task A_tag_that_is_all_of_a_JSON_string_goes_with_its_field(string body, string expected) => TestTag.VerifyAsync(Program(body), Program(expected), key: null);

    [Fact]
    public Task A_field_in_two_literals_has_no_fix() => TestTag.VerifyNoneAsync(
        Program("\"{\\\"script_id\\\":17,\\\"remove_tags\\\":\" + \"\\\"{|MBOT4003:a|}\\\",\" + \"\\\"add_tags\\\":\" + Tag + \"}\""));

    [Theory]
    [InlineData("new { script_code = \"{|MBOT1003: a|}\" }", "new { script_code = \"a\" }")]
    [InlineData("new Dictionary<string, object> { [\"trigger_code\"] = \"{|MBOT1003:a\\t|}\" }", "new Dictionary<string, object> { [\"trigger_code\"] = \"a\" }")]
    [InlineData("\"\"\"{\"broadcast_code\":\"{|MBOT1003:a |}\"}\"\"\"", "\"\"\"{\"broadcast_code\":\"a\"}\"\"\"")]
    public Task A_code_is_trimmed(string body, string expected) => TestCode.VerifyAsync(Program(body), Program(expected));

    [Theory]
    [InlineData("$\"{{\\\"{|MBOT6002:scriptId|}\\\":17,\\\"lead_id\\\":{poster.Lead}}}\"", "$\"{{\\\"script_id\\\":17,\\\"lead_id\\\":{poster.Lead}}}\"")]
    [InlineData("\"{\\\"lead_id\\\":\" + poster.Lead + \",\\\"{|MBOT6002:scriptId|}\\\":17}\"", "\"{\\\"lead_id\\\":\" + poster.Lead + \",\\\"script_id\\\":17}\"")]
    public Task A_field_beside_holes_is_renamed(string body, string expected) => TestField.VerifyAsync(Program(body), Program(expected));

    [Theory]
    [InlineData("body[\"{|MBOT6002:scriptId|}\"] = 17;", "body[\"script_id\"] = 17;")]
    [InlineData("body.Add(\"{|MBOT6002:scriptId|}\", 17);", "body.Add(\"script_id\", 17);")]
    public Task A_field_that_is_put_in_later_is_renamed(string statement, string expected) => TestField.VerifyAsync(Filling(statement), Filling(expected));

    private static string Filling(string statement) =>
        Program("7").Replace("=> poster.Post(\"/jobs/schedule\", 7);", "{ var body = new Dictionary<string, object> { [\"lead_id\"] = 7 }; " + statement + " poster.Post(\"/jobs/schedule\", body); }", StringComparison.Ordinal);

    private static string Program(string body) =>
        "using System.Collections.Generic;\r\nclass Poster { public long Lead; public void Post(string url, object body) { } }\r\nclass C\r\n{\r\n"
        + "    const string Tags = \"a,a\", Tag = \"\\\"a\\\"\";\r\n"
        + $"    void M(Poster poster) => poster.Post(\"/jobs/schedule\", {body});\r\n}}\r\n";
}
