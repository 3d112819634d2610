using Test = Metabot.Generators.CodeFixes.RefactoringTest<Metabot.Generators.CodeFixes.ConditionRefactoring>;

namespace Metabot.Generators.CodeFixes;

// Forms of a composed condition beside those of ConditionRefactoringTests: quotes, formats, kinds of literal and of hole.
public class ConditionFormTests
{
    [Theory]
    [InlineData("\"return \" + $$Buyer + \" == leadId;\"", "$\"return {Buyer} == leadId;\"")]
    [InlineData("\"return leadId == \" + $$(Buyer + 1)", "$\"return leadId == {(Buyer + 1)}\"")]
    [InlineData("\"return leadId == \" + $$(Buyer)", "$\"return leadId == {Buyer}\"")]
    [InlineData("\"return leadId == \" + $$-Buyer", "$\"return leadId == {(-Buyer)}\"")]
    [InlineData("\"return leadId == \" + $$C.Buyer", "$\"return leadId == {C.Buyer}\"")]
    [InlineData("\"return { a: 1 }.a == \" + $$Buyer", "$\"return {{ a: 1 }}.a == {Buyer}\"")]
    [InlineData("\"return \\\"\\\\\\\\\\\" == name && leadId == \" + $$Buyer", "$\"return \\\"\\\\\\\\\\\" == name && leadId == {Buyer}\"")]
    [InlineData("@\"return leadId == \" + $$Buyer", "$\"return leadId == {Buyer}\"")]
    [InlineData("\"\"\"return \"a\" == name && leadId == \"\"\" + $$Buyer", "$\"return \\\"a\\\" == name && leadId == {Buyer}\"")]
    [InlineData("string.Concat(\"return $$leadId == \", Buyer)", "$\"return leadId == {Buyer}\"")]
    [InlineData("string.Format(\"return $$leadId == {1} || leadId == {0};\", Buyer, 5)", "$\"return leadId == {5} || leadId == {Buyer};\"")]
    public Task What_becomes_of_it(string condition, string expected) => Test.VerifyAsync(Program(condition), Program(expected));

    [Theory]
    [InlineData("\"$$\"", "$\"\"")]
    [InlineData("@\"$$a\"\"{\"\"}\"", "$@\"a\"\"{{\"\"}}\"")]
    [InlineData("\"\"\"$$a\"\"\"", "$\"\"\"a\"\"\"")]
    [InlineData("\"\"\"$${ }\"\"\"", "$$\"\"\"{ }\"\"\"")]
    [InlineData("\"\"\"$${{{ }\"\"\"", "$$$$\"\"\"{{{ }\"\"\"")]
    [InlineData("\"\"\"\r\n            $$return {};\r\n            \"\"\"", "$$\"\"\"\r\n            return {};\r\n            \"\"\"")]
    [InlineData("\"\"\"\"$$a\"\"\"b\"\"\"\"", "$\"\"\"\"a\"\"\"b\"\"\"\"")]
    public Task A_literal_keeps_its_kind(string condition, string expected) => Test.VerifyAsync(Program(condition), Program(expected));

    [Theory]
    [InlineData("\"return leadId == '\" + $$Buyer + \"';\"")]
    [InlineData("\"return lead\" + $$Buyer + \" == 1;\"")]
    [InlineData("\"return leadId == 1; // \" + $$Buyer")]
    [InlineData("\"return /\" + $$Buyer + \"/.test(name);\"")]
    [InlineData("\"return leadId ==\\n\" + $$Buyer")]
    [InlineData("string.Format(\"return $$leadId == {0}}\", Buyer)")]
    [InlineData("string.Format(\"return $$leadId == {-1};\", Buyer)")]
    [InlineData("string.Format(\"return $$leadId == {};\", Buyer)")]
    public Task A_hole_that_would_be_no_value_stays(string condition) => Test.VerifyNoneAsync(Program(condition));

    private static string Program(string condition) =>
        "using Metabot;\r\nclass C\r\n{\r\n    const int Buyer = 7;\r\n    JobCondition M() =>\r\n        " + condition + ";\r\n}\r\n";
}
