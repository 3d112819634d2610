using Test = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Tags.TagAnalyzer, Metabot.Generators.CodeFixes.TagFix>;
using TestConflict = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Tags.TagConflictAnalyzer, Metabot.Generators.CodeFixes.TagFix>;

namespace Metabot.Generators.CodeFixes;

public class TagFixTests
{
    [Theory]
    [InlineData("\"vip,{|MBOT4001:,|}new\"", "\"vip,new\"")]
    [InlineData("@\"vip{|MBOT4001:,|}\"", "@\"vip\"")]
    [InlineData("\"\"\"{|MBOT4001:,|}vip\"\"\"", "\"\"\"vip\"\"\"")]
    [InlineData("[\"vip\", {|MBOT4001:\"\"|}]", "[\"vip\"]")]
    [InlineData("[\"{|MBOT4001: |}\", \"vip\"]", "[\"vip\"]")]
    public Task An_empty_tag_is_removed(string tags, string expected) => Verify(tags, expected);

    [Theory]
    [InlineData("[\"{|MBOT4001:vip, new|}\"]", "[\"vip\", \"new\"]")]
    [InlineData("[@\"{|MBOT4001:a,\"\"b\"\"|}\", \"c\"]", "[@\"a\", @\"\"\"b\"\"\", \"c\"]")]
    [InlineData("[\"{|MBOT4001:a\\u2028b,c|}\"]", "[\"a\\u2028b\", \"c\"]")]
    [InlineData("[\"\"\"{|MBOT4001:a,b|}\"\"\"]", "[\"\"\"a\"\"\", \"\"\"b\"\"\"]")]
    [InlineData("[\r\n        \"{|MBOT4001:a,b,|}\", // two\r\n        \"c\"]", "[\r\n        \"a\", \"b\", // two\r\n        \"c\"]")]
    [InlineData("TagList.Create(new[] { \"{|MBOT4001:a,b|}\" })", "TagList.Create(new[] { \"a\", \"b\" })")]
    public Task A_comma_splits(string tags, string expected) => Verify(tags, expected);

    [Theory]
    [InlineData("\"\"\"{|MBOT4004: \"a\"|},b\"\"\"")]
    [InlineData("\"\"\"b,{|MBOT4004:\"a\" |}\"\"\"")]
    [InlineData("[{|MBOT4001:Both|}]")]
    [InlineData("{|MBOT4001:Bad|}")]
    public Task What_is_written_elsewhere_has_no_fix(string tags) => Test.VerifyNoneAsync(Program(tags));

    [Theory]
    [InlineData("\"vip,new,{|MBOT4002:vip|}\"", "\"vip,new\"")]
    [InlineData("\"vip,{|MBOT4002:vip|},new\"", "\"vip,new\"")]
    [InlineData("[\"vip\", \"{|MBOT4002:vip|}\", \"new\"]", "[\"vip\", \"new\"]")]
    [InlineData("[\r\n        \"vip\",\r\n        \"{|MBOT4002:vip|}\",\r\n        \"new\",\r\n    ]", "[\r\n        \"vip\",\r\n        \"new\",\r\n    ]")]
    public Task The_second_is_removed(string tags, string expected) => Verify(tags, expected);

    [Theory]
    [InlineData("\"vip,{|MBOT4004: new|}\"", "\"vip,new\"")]
    [InlineData("[@\"{|MBOT4004: \"\"a\"\" |}\"]", "[@\"\"\"a\"\"\"]")]
    [InlineData("\"{|MBOT4004:vip\\u0020|}\"", "\"vip\"")]
    [InlineData("\"\"\"\r\n        {|MBOT4004:vip |},new\r\n        \"\"\"", "\"\"\"\r\n        vip,new\r\n        \"\"\"")]
    public Task White_space_is_trimmed(string tags, string expected) => Verify(tags, expected);

    [Fact]
    public Task All_are_fixed_at_once() => Test.VerifyAllAsync(
        [Program("\"a,{|MBOT4004: b|},{|MBOT4004: c|}\""), Program("[\"{|MBOT4004: b|}\"]").Replace("class C", "class D", StringComparison.Ordinal)],
        [Program("\"a,b,c\""), Program("[\"b\"]").Replace("class C", "class D", StringComparison.Ordinal)]);

    [Theory]
    [InlineData("AddTags = \"a,b\", RemoveTags = \"{|MBOT4003:b|}\"", "MBOT4003", "AddTags = \"a,b\"")]
    [InlineData("AddTags = \"a,b\", RemoveTags = \"{|MBOT4003:b|}\"", "MBOT4003.Add", "AddTags = \"a\", RemoveTags = \"b\"")]
    [InlineData("AddTags = [\"a\", \"b\"], RemoveTags = \"c,{|MBOT4003:a|}\"", "MBOT4003", "AddTags = [\"a\", \"b\"], RemoveTags = \"c\"")]
    [InlineData("AddTags = [\"a\", \"b\"], RemoveTags = \"c,{|MBOT4003:a|}\"", "MBOT4003.Add", "AddTags = [\"b\"], RemoveTags = \"c,a\"")]
    public Task One_of_adding_and_removing_goes(string assignments, string key, string expected) => TestConflict.VerifyAsync(
        $"class C {{ object O = new Metabot.JobOptions {{ {assignments} }}; }}", $"class C {{ object O = new Metabot.JobOptions {{ {expected} }}; }}", key);

    [Fact]
    public Task An_attribute_loses_the_argument() => TestConflict.VerifyAsync(
        "[Metabot.BotScript(\"s\", AddTags = \"a\", RemoveTags = \"{|MBOT4003:a|}\")] record R;", "[Metabot.BotScript(\"s\", AddTags = \"a\")] record R;", "MBOT4003");

    private static Task Verify(string tags, string expected) => Test.VerifyAsync(Program(tags), Program(expected));

    private static string Program(string tags) =>
        "using Metabot;\r\nclass C\r\n{\r\n    const string Both = \"a,b\", Bad = \"a,\";\r\n    object M() => new JobOptions { AddTags = " + tags + " };\r\n}\r\n";
}
