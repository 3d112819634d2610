using Test = Metabot.Generators.CodeFixes.FixTest<
    Metabot.Generators.Analysis.Contracts.TargetAttributeAnalyzer, Metabot.Generators.CodeFixes.ConflictingTargetFix>;

namespace Metabot.Generators.CodeFixes;

public class ConflictingTargetFixTests
{
    [Theory]
    [InlineData("[BotScript(\"a\"), {|MBOT1001:BotTrigger(1)|}]", "BotScript", "[BotTrigger(1)]")]
    [InlineData("[BotScript(\"a\"), {|MBOT1001:BotTrigger(1)|}]", "BotTrigger", "[BotScript(\"a\")]")]
    [InlineData("[BotScript(\"a\")] [{|MBOT1001:BotTrigger(1)|}]", "BotScript", "[BotTrigger(1)]")]
    [InlineData("[BotScript(\"a\")] [{|MBOT1001:BotTrigger(1)|}]", "BotTrigger", "[BotScript(\"a\")]")]
    [InlineData("[BotScript(\"a\")]\r\n[{|MBOT1001:Metabot.BotTriggerAttribute(1)|}]", "BotTriggerAttribute", "[BotScript(\"a\")]")]
    [InlineData("[System.Obsolete]\r\n[BotScript(\"a\")] // why\r\n[{|MBOT1001:BotTrigger(1)|}]", "BotScript", "[System.Obsolete]\r\n[BotTrigger(1)]")]
    public Task One_of_two_attributes(string attributes, string name, string expected) => Verify(attributes, name, expected);

    [Theory]
    [InlineData("[BotScript(\"a\", {|MBOT1001:Id = 5|})]", "Id", "[BotScript(\"a\")]")]
    [InlineData("[BotScript(\"a\", {|MBOT1001:Id = 5|})]", "Positional", "[BotScript(Id = 5)]")]
    [InlineData("[BotScript(Id = 5, AddTags = \"x\", {|MBOT1001:Code = \"a\"|})]", "Code", "[BotScript(Id = 5, AddTags = \"x\")]")]
    [InlineData("[BotScript(\r\n    Id = 5,\r\n    {|MBOT1001:Code = \"a\"|})]", "Code", "[BotScript(\r\n    Id = 5)]")]
    [InlineData("[BotScript(\r\n    Id = 5,\r\n    {|MBOT1001:Code = \"a\"|})]", "Id", "[BotScript(\r\n    Code = \"a\")]")]
    public Task One_of_two_names(string attributes, string name, string expected) => Verify(attributes, name, expected);

    [Theory]
    [InlineData("[BotScript(\"a\", {|MBOT1001:Id = 5|})]", "[BotScript(\"a\")]")]
    [InlineData("[BotScript(\"a\"), {|MBOT1001:BotTrigger(1)|}]", "[BotScript(\"a\")]")]
    public Task What_came_later_is_offered_first(string attributes, string expected) => Test.VerifyAsync(Program(attributes), Program(expected));

    [Fact]
    public Task A_part_in_another_file() => Test.VerifyAllAsync(
        [
            "using Metabot;\n/// <summary>One.</summary>\n[BotScript(\"a\")]\npartial record R;\n",
            "using Metabot;\n[{|MBOT1001:BotTrigger(1)|}]\npartial record R;\n",
        ],
        [
            "using Metabot;\n/// <summary>One.</summary>\npartial record R;\n",
            "using Metabot;\n[BotTrigger(1)]\npartial record R;\n",
        ],
        "MBOT1001.BotScript");

    [Fact]
    public Task All_are_fixed_at_once() => Verify(
        "[BotScript(\"a\", {|MBOT1001:Id = 5|})] record Other;\r\n[BotTrigger(\"b\", {|MBOT1001:Id = 6|})]",
        "Id",
        "[BotScript(\"a\")] record Other;\r\n[BotTrigger(\"b\")]");

    private static Task Verify(string attributes, string name, string expected) =>
        Test.VerifyAsync(Program(attributes), Program(expected), "MBOT1001." + name);

    private static string Program(string attributes) =>
        "using Metabot;\r\n\r\n" + attributes + "\r\npublic record Welcome(string Name);\r\n";
}
