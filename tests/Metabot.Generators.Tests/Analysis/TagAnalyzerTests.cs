using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Tags.TagAnalyzer>;

namespace Metabot.Generators.Analysis;

public class TagAnalyzerTests
{
    [Theory]
    [InlineData("\"vip,new\"")]
    [InlineData("\"vip\"")]
    [InlineData("\"\"")]
    [InlineData("\" \"")]
    [InlineData("null")]
    [InlineData("text")]
    [InlineData("[]")]
    [InlineData("[\"vip\", \"new\", \"Vip\"]")]
    [InlineData("[text, text]")]
    [InlineData("[.. list]")]
    [InlineData("TagList.Create(new[] { \"vip\", \"new\" })")]
    public Task Tags_are_fine(string tags) => Verify(tags);

    [Theory]
    [InlineData("\"vip,{|MBOT4001:,|}new\"")]
    [InlineData("\"{|MBOT4001:,|}vip\"")]
    [InlineData("\"vip{|MBOT4001:,|}\"")]
    [InlineData("@\"vip,{|MBOT4001:  |},new\"")]
    [InlineData("\"\"\"vip,{|MBOT4001:,|}new\"\"\"")]
    [InlineData("[\"vip\", {|MBOT4001:\"\"|}]")]
    [InlineData("[\"{|MBOT4001: |}\"]")]
    [InlineData("[\"{|MBOT4001:a,b|}\"]")]
    [InlineData("TagList.Create([\"{|MBOT4001:a,b|}\"])")]
    [InlineData("TagList.Create(new string[] { \"{|MBOT4001:a,b|}\" })")]
    [InlineData("TagList.Parse(\"a{|MBOT4001:,|}\")")]
    [InlineData("flag ? \"a{|MBOT4001:,|}\" : \"b\"")]
    [InlineData("{|MBOT4001:Bad|}")]
    [InlineData("\"a,\" + \"{|MBOT4001:,|}b\"")]
    public Task What_is_no_tag_is_reported(string tags) => Verify(tags);

    [Theory]
    [InlineData("\"vip,new,{|MBOT4002:vip|}\"")]
    [InlineData("[\"vip\", text, \"{|MBOT4002:vip|}\"]")]
    [InlineData("\"vip,{|MBOT4002: vip|}\"")]
    [InlineData("\"\\u0061,{|MBOT4002:a|}\"")]
    public Task A_tag_twice_is_reported(string tags) => Verify(tags);

    [Theory]
    [InlineData("\"vip,{|MBOT4004: new|}\"")]
    [InlineData("[\"{|MBOT4004:vip\\t|}\"]")]
    [InlineData("\"\"\"\r\n        {|MBOT4004:vip |},new\r\n        \"\"\"")]
    public Task White_space_is_reported(string tags) => Verify(tags);

    [Theory]
    [InlineData("AddTags = \"a,{|MBOT4001:,|}b\"")]
    [InlineData("RemoveTags = \"a,{|MBOT4002:a|}\"")]
    [InlineData("AddTags = \"a,b\", Condition = \"a,,a\"")]
    public Task Attributes_are_looked_at(string argument) => Test.VerifyAsync($"using Metabot; [BotScript(\"a\", {argument})] record R;");

    [Theory]
    [InlineData("TagList M() => \"a,{|MBOT4002:a|}\";")]
    [InlineData("void M(JobOptions o) => o.RemoveTags = \"a,{|MBOT4002:a|}\";")]
    [InlineData("object M(JobOptions o) => o with { RemoveTags = [\"a\", \"{|MBOT4002:a|}\"] };")]
    [InlineData("void M(TagList tags) => M([\"{|MBOT4001:a,b|}\"]);")]
    [InlineData("object M() { TagList tags = [\"{|MBOT4004: a|}\"]; return tags; }")]
    [InlineData("object M() { System.Collections.Generic.List<string> tags = [\" a,,\"]; return tags; }")]
    public Task Every_place_of_a_tag_list_is_looked_at(string member) => Test.VerifyAsync($"using Metabot; class C {{ {member} }}");

    [Theory]
    [InlineData("AddTags = \"a{|#0:,|}\"", "add_tags has an empty tag; remove it")]
    [InlineData("RemoveTags = [\"{|#0:a,b|}\"]", "the tag 'a,b' in remove_tags has a comma, which separates tags; split it")]
    public Task The_message_names_the_wire_field(string assignment, string message) => Test.VerifyAsync(
        $"class C {{ object O = new Metabot.JobOptions {{ {assignment} }}; }}",
        DiagnosticResult.CompilerError("MBOT4001").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(message));

    [Theory]
    [InlineData("^[a-z]+$", "{|#0:Vip|}", "the tag 'Vip' in add_tags does not match metabot.tag_pattern '^[a-z]+$'")]
    [InlineData("(", "{|#0:vip|}", "the tag 'vip' in add_tags cannot be checked: metabot.tag_pattern '(' is no regular expression, or one that takes too long")]
    [InlineData("^[a-z]+$", "vip", null)]
    public Task A_pattern_can_be_demanded(string pattern, string tag, string? message)
    {
        var test = Test.Create();
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\nmetabot.tag_pattern = {pattern}\n"));
        test.TestCode = $"class C {{ object O = new Metabot.JobOptions {{ AddTags = [\"{tag}\"] }}; }}";
        if (message is not null)
        {
            test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerWarning("MBOT4005").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(message));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task Verify(string tags) => Test.VerifyAsync(
        $$"""
        using Metabot;
        class C
        {
            const string Bad = "a,";
            JobOptions M(bool flag, string text, string[] list) => new JobOptions { AddTags = {{tags}} };
        }
        """);
}
