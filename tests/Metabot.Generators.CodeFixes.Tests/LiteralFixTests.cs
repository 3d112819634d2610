using Metabot.Generators.Analysis;

namespace Metabot.Generators.CodeFixes;

// Whatever kind of literal holds the mistake, its very characters are marked and the fix keeps the rest as it is written.
public class LiteralFixTests
{
    private static readonly Dictionary<string, (LiteralText Text, string Place)> Texts = new()
    {
        ["MBOT1003"] = (new("", " a\"\\😀{}b ", "", "a\"\\😀{}b"), "object M() => new JobRequest { ScriptCode = § };"),
        ["MBOT2001"] = (new("", "21.01.2027 21:00", "", "2027-01-21 21:00:00"), "object M() => RunAt.Parse(§);"),
        ["MBOT2002"] = (new("2027-02-", "30", " 10:00:00", "30"), "object M() => RunAt.Parse(§);"),
        ["MBOT2014"] = (new("{\"a\": \"\\\\😀{}\", ", "b", ": {\"c\": []}}", "b"), "object M() => new JobRequest { ParamsJson = System.Text.Encoding.UTF8.GetBytes(§) };"),
        ["MBOT3003"] = (new("const a = \"\\\\😀{}\"; if (leadId ", "=", " 135) { return [\"a\"].x; }", "=="), "JobCondition M() => §;"),
        ["MBOT3004"] = (new("return lead.name == \"\\\\😀{}\" && ", "leadID", " == {\"a\": {}}.x;", "leadId"), "JobCondition M() => §;"),
        ["MBOT3007"] = (new("return \"\\\\😀{}\" && lead.", "isTagExists", "(\"{\");", "isTagExist"), "JobCondition M() => §;"),
        ["MBOT4001"] = (new("vip\"\\😀{},", ",", "new\"{}!", ""), "object M() => new JobOptions { AddTags = § };"),
        ["MBOT4004"] = (new("vip\"\\😀{},", " n\"\\😀{}w ", ",old\"{}!", "n\"\\😀{}w"), "object M() => new JobOptions { AddTags = § };"),
        ["MBOT6002"] = (
            new("{\"script_code\":\"\\\\😀{}\",\"", "leadId", "\":7,\"script_request_params\":{\"b\":{}} }", "lead_id"),
            "object M(System.Net.Http.HttpClient http) => http.PostAsync(\"/jobs/schedule\", new System.Net.Http.StringContent(§));"),
    };

    // A hole of a condition is a value and no text.
    public static TheoryData<string, string> Rows { get; } = new(
        from id in Texts.Keys
        from kind in LiteralKinds.All.Keys
        where !(id.StartsWith("MBOT3", StringComparison.Ordinal) && kind.Contains("hole", StringComparison.Ordinal))
        select (id, kind));

    [Theory]
    [MemberData(nameof(Rows))]
    public Task The_mistake_is_fixed_in_its_literal(string id, string kind)
    {
        var written = LiteralKinds.All[kind](Texts[id].Text);
        return VerifyAsync(id, written.Wrong, written.Right);
    }

    [Theory]
    [InlineData("MBOT3004", "\"return \" + nameof(lead) + \".x == [|leadID|];\"", "\"return \" + nameof(lead) + \".x == leadId;\"")]
    [InlineData("MBOT3004", "$\"return \" + nameof(lead) + $@\".x == \"\"{{\"\" || [|leadID|];\"", "$\"return \" + nameof(lead) + $@\".x == \"\"{{\"\" || leadId;\"")]
    [InlineData("MBOT4004", "nameof(lead) + \",[| new|]\"", "nameof(lead) + \",new\"")]
    [InlineData("MBOT4004", "$\"{nameof(lead)},[| new|],{nameof(C)}\"", "$\"{nameof(lead)},new,{nameof(C)}\"")]
    [InlineData("MBOT6002", "\"{\\\"\" + nameof(script_code) + \"\\\":1,\\\"[|leadId|]\\\":7}\"", "\"{\\\"\" + nameof(script_code) + \"\\\":1,\\\"lead_id\\\":7}\"")]
    public Task A_name_beside_it_stays(string id, string wrong, string right) => VerifyAsync(id, wrong, right);

    [Theory]
    [InlineData("MBOT1003", "[|nameof(lead) + \" \"|]")]
    [InlineData("MBOT2001", "\"[|21.01.\" + \"2027 21:00|]\"")]
    [InlineData("MBOT3004", "\"return [|lead\" + \"ID|];\"")]
    [InlineData("MBOT4004", "\"vip,[| n\" + @\"ew|]\"")]
    [InlineData("MBOT6002", "\"{\\\"script_code\\\":1,\\\"[|lead\" + \"Id|]\\\":7}\"")]
    public Task What_is_in_two_literals_has_no_fix(string id, string wrong) => VerifyAsync(id, wrong, null);

    private static async Task VerifyAsync(string id, string wrong, string? right)
    {
        var (text, place) = Texts[id];
        foreach (var newLine in new[] { "\n", "\r\n" })
        {
            var test = new RuleFixTest(RuleExamples.All.Single(example => example.Id == id));
            test.Expect(Program(text, place, wrong).ReplaceLineEndings(newLine));
            if (test.HasFix && right is not null)
            {
                test.FixedCode = Program(text, place, right).ReplaceLineEndings(newLine);
            }

            test.TestState.AdditionalReferences.AddRange(TestProject.WithPackage);
            await test.RunAsync(TestContext.Current.CancellationToken);
        }
    }

    private static string Program(LiteralText text, string place, string expression) =>
        $$"""
        using Metabot;
        static class Constants
        {
            public const string Before = "{{LiteralKinds.Regular(text.Before)}}";
        }
        class C
        {
            const string Before = Constants.Before;
            static string lead, script_code;
            {{place.Replace("§", expression, StringComparison.Ordinal)}}
        }
        """;
}
