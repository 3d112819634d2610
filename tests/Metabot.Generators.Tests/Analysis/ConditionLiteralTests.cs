using Metabot.Generators.Analysis.Conditions;
using Metabot.Rules;
using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Conditions.ConditionAnalyzer>;

namespace Metabot.Generators.Analysis;

// Squiggles at the very characters, however the text is written.
public class ConditionLiteralTests
{
    private static readonly string[] Syntax = ["MBOT3001", "MBOT3009"];

    [Theory]
    [InlineData("\"return lead.get(\\\"city\\\"){|MBOT3001:)|};\"")]
    [InlineData("\"return '\\u00e9\\x41\\x042\\t'{|MBOT3001:)|};\"")]
    [InlineData("\"return '\\U0001F600😀'{|MBOT3001:)|};\"")]
    [InlineData("\"return {|MBOT3001:\\u0029|};\"")]
    [InlineData("\"return {|MBOT3001:\\x29|};\"")]
    [InlineData("\"return a {|MBOT3001:\\x62ravo|};\"")]
    [InlineData("\"return {|MBOT3001:\\U0001F600|};\"")]
    [InlineData("@\"return \"\"a\"\"{|MBOT3001:)|};\"")]
    [InlineData("@\"if (a)\r\n    return {|MBOT3001:)|};\"")]
    [InlineData("@\"return {|MBOT3001:\"\"a|}\"")]
    [InlineData("\"\"\"return \"a\" {|MBOT3001:)|};\"\"\"")]
    [InlineData("\"\"\"\"return \"\" + {|MBOT3001:)|};\"\"\"\"")]
    public Task One_literal(string literal) => Verify(literal);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task A_raw_literal_on_many_lines(string newLine) => Verify(
        """"
        """
                if (leadId == 135) {

                    return {|MBOT3001:)|};
          	
                }
                """
        """".ReplaceLineEndings(newLine).Replace("  \t" + newLine, newLine, StringComparison.Ordinal));

    [Theory]
    [InlineData("\"return (leadId\" + \" == 135 {|MBOT3001:}|}\"")]
    [InlineData("\"return \" + Name + \" {|MBOT3001:)|}\"")]
    [InlineData("{|MBOT3001:\"return true;\" + Bad + \";\"|}")]
    [InlineData("\"return {|MBOT3001:0x\" + \"ZZ|};\"")]
    [InlineData("(\"return \" + (\"{|MBOT3001:)|}\"))")]
    [InlineData("$\"return {Name} {|MBOT3001:)|};\"")]
    public Task Constants_put_together(string expression) => Verify(expression);

    [Theory]
    [InlineData("$\"return {leadId} == {name}{|MBOT3001:)|};\"")]
    [InlineData("$\"return {{ a: {leadId}, b: [1 {|MBOT3001:}}|};\"")]
    [InlineData("$@\"return \"\"{{\"\" + {leadId} {|MBOT3001:)|};\"")]
    [InlineData("@$\"return {leadId} {|MBOT3001:)|};\"")]
    [InlineData("$\"\"\"return \"a\" + {leadId} {|MBOT3001:)|};\"\"\"")]
    [InlineData("$\"return {leadId}\" + $\" == {name}{|MBOT3001:)|};\"")]
    [InlineData("$\"return lead.get({name}) == 'x' {|MBOT3001:{leadId}|};\"")]
    [InlineData("$\"{|MBOT3001:{name}|} = 5;\"")]
    public Task Interpolated_strings_around_their_holes(string expression) => Verify(expression);

    [Theory]
    [InlineData("$\"return leadId == {leadId};\"")]
    [InlineData("$\"return lead.get({name}) == {color} && {list}.length > {maybe};\"")]
    [InlineData("$\"return lead.get('attr{leadId}') == '{leadId}';\"")]
    [InlineData("$\"return {name}.length > {flag} || {list}.includes({leadId});\"")]
    [InlineData("$\"\"")]
    [InlineData("$\"return {{ {name}: 1 }}.x;\"")]
    public Task Holes_stand_for_literals_of_their_type(string expression) => Verify(expression);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task A_raw_interpolated_literal_on_many_lines(string newLine) => Verify(
        """"
        $"""
                if (leadId == {leadId})

                    return lead.get({name}
                        ) == "a" {|MBOT3001:)|};
                """
        """".ReplaceLineEndings(newLine));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task A_raw_literal_with_two_dollars(string newLine)
    {
        var test = Test.CreateOnly(Syntax);
        // two dollars mean something to the markup
        test.TestState.MarkupHandling = MarkupMode.None;
        test.TestCode = Program(
            """"
            $$"""
                    if (leadId == {{leadId}}) {
                        return lead.get({{name}}
                            ) == "a" );
                    }
                    """
            """").ReplaceLineEndings(newLine);
        test.ExpectedDiagnostics.Add(
            new DiagnosticResult(Rule.ConditionSyntax.Descriptor).WithSpan(9, 26, 9, 27).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
                .WithMessage("JavaScript syntax error in the condition: Unexpected token ')'; remove the ')'"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_text_that_is_not_in_the_source_is_marked_as_a_whole() => Verify("{|MBOT3001:Bad|}");

    private static Task Verify(string expression) => Test.VerifyOnlyAsync(Syntax, Program(expression));

    private static string Program(string expression) =>
        $$"""
        using Metabot;
        class Program
        {
            const string Name = "name", Bad = "return );";
            JobCondition M(int leadId, string name, System.DayOfWeek color, int[] list, int? maybe, bool flag) =>
                {{expression}};
        }
        """;
}
