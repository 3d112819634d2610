using Metabot.Generators.Analysis.Scheduling;
using Metabot.Rules;
using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Scheduling.RunAtAnalyzer>;

namespace Metabot.Generators.Analysis;

public class RunAtAnalyzerTests
{
    [Theory]
    [InlineData("\"2027-01-21 21:00:00\"")]
    [InlineData("\"2028-02-29 23:59:59\"")]
    [InlineData("@\"0001-01-01 00:00:00\"")]
    [InlineData("\"9999-12-31 23:59:59\"")]
    [InlineData("\"2027-01-21\" + \" 21:00:00\"")]
    [InlineData("\"2027\\u002d01-21 21:00:00\"")]
    [InlineData("System.Console.ReadLine()!")]
    [InlineData("null!")]
    public Task A_good_or_unknown_text_is_left_alone(string argument) => Verify(argument);

    [Theory]
    [InlineData("\"{|MBOT2001:2027-01-21T21:00:00|}\"")]
    [InlineData("\"{|MBOT2001:21.01.2027 21:00|}\"")]
    [InlineData("@\"{|MBOT2001:2027-1-21 21:00:00|}\"")]
    [InlineData("\"\"\"{|MBOT2001:tomorrow|}\"\"\"")]
    [InlineData("\"{|MBOT2001: 2027-01-21 21:00:00|}\"")]
    [InlineData("{|MBOT2001:\"\"|}")]
    [InlineData("(\"{|MBOT2001:later|}\")")]
    [InlineData("text: \"{|MBOT2001:later|}\"")]
    [InlineData("\"{|MBOT2001:2027-01-21\" + \"T21:00:00|}\"")]
    [InlineData("{|MBOT2001:Late|}")]
    [InlineData("{|MBOT2001:Late + \"!\"|}")]
    [InlineData("{|MBOT2001:nameof(Late)|}")]
    [InlineData("$\"{|MBOT2001:later|}\"")]
    [InlineData("args.Length > 1 ? \"{|MBOT2001:later|}\" : \"2027-01-21 21:00:00\"")]
    [InlineData("args[0] ?? \"{|MBOT2001:later|}\"")]
    [InlineData("args.Length switch { 0 => \"2027-01-21 21:00:00\", _ => \"{|MBOT2001:later|}\" }")]
    public Task Another_form_is_marked_between_the_quotes(string argument) => Verify(argument);

    [Theory]
    [InlineData("\"{|MBOT2002:0000|}-01-21 21:00:00\"")]
    [InlineData("\"2027-{|MBOT2002:13|}-21 21:00:00\"")]
    [InlineData("\"2027-{|MBOT2002:00|}-21 21:00:00\"")]
    [InlineData("\"2027-02-{|MBOT2002:29|} 21:00:00\"")]
    [InlineData("\"2027-02-{|MBOT2002:00|} 21:00:00\"")]
    [InlineData("@\"2027-02-21 {|MBOT2002:24|}:00:00\"")]
    [InlineData("\"\"\"2027-02-21 23:{|MBOT2002:60|}:00\"\"\"")]
    [InlineData("\"2027-02-21 23:59:{|MBOT2002:60|}\"")]
    [InlineData("\"2027-02-\" + \"{|MBOT2002:30|} 23:59:59\"")]
    [InlineData("\"2027-02-{|MBOT2002:3\" + \"0|} 23:59:59\"")]
    [InlineData("\"2027\\u002D{|MBOT2002:1\\x33|}-21 21:00:00\"")]
    [InlineData("$\"2027-{|MBOT2002:13|}-21 21:00:00\"")]
    [InlineData("\"\"\"\r\n        2027-{|MBOT2002:13|}-21 21:00:00\r\n        \"\"\"")]
    public Task The_digits_at_fault_are_marked(string argument) => Verify(argument);

    [Fact]
    public Task The_message_is_that_of_run_time_with_the_repaired_text() => Test.VerifyAsync(
        Program("\"{|#0:2027-01-21T21:00|}\""),
        new DiagnosticResult(Rule.RunAtFormat.Descriptor).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage(MessageAtRunTime("2027-01-21T21:00")));

    [Theory]
    [InlineData("Europe/Berlin", "{|MBOT2002:2027-03-28 02:00:00|}")]
    [InlineData("Europe/Berlin", "{|MBOT2002:2027-03-28 02:59:59|}")]
    [InlineData("Europe/Berlin", "2027-03-28 01:59:59")]
    [InlineData("Europe/Berlin", "2027-03-28 03:00:00")]
    [InlineData("Europe/Berlin", "{|MBOT2017:2027-10-31 02:00:00|}")]
    [InlineData("Europe/Berlin", "{|MBOT2017:2027-10-31 02:59:59|}")]
    [InlineData("Europe/Berlin", "2027-10-31 01:59:59")]
    [InlineData("Europe/Berlin", "2027-10-31 03:00:00")]
    [InlineData("Europe/Moscow", "2027-03-28 02:30:00")]
    [InlineData("Europe/Moskow", "2027-03-28 02:30:00")]
    [InlineData("", "2027-03-28 02:30:00")]
    public Task In_the_zone_of_the_server_a_moment_is_skipped_or_comes_twice(string zone, string text)
    {
        var test = Test.Create();
        test.TestCode = Program($"\"{text}\"");
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\nmetabot.server_time_zone = {zone}\n"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task The_message_for_a_text_that_cannot_be_repaired_shows_an_example() => Test.VerifyAsync(
        Program("\"{|#0:tomorrow|}\""),
        new DiagnosticResult(Rule.RunAtFormatUnknown.Descriptor).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage(MessageAtRunTime("tomorrow")));

    [Fact]
    public Task A_long_text_with_line_breaks_is_shown_short_and_on_one_line()
    {
        var text = "soon\n" + new string('x', 10_000_000);
        var message = MessageAtRunTime(text);
        Assert.InRange(message.Length, 100, 300);
        return Test.VerifyAsync(
            Program($"{{|#0:@\"{text}\"|}}"),
            new DiagnosticResult(Rule.RunAtFormatUnknown.Descriptor).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(message));
    }

    [Fact]
    public Task The_message_for_a_moment_that_does_not_exist_says_why() => Test.VerifyAsync(
        Program("\"2027-02-{|#0:30|} 10:00:00\""),
        new DiagnosticResult(Rule.RunAtNoSuchMoment.Descriptor).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage(MessageAtRunTime("2027-02-30 10:00:00")));

    [Fact]
    public Task Attributes_and_other_Parse_methods_are_none_of_its_business() => Test.VerifyAsync(
        """
        using Metabot;
        [System.Obsolete("tomorrow")]
        class C
        {
            static C Parse(string text) => Parse("tomorrow");
            int Number() => int.Parse("5");
        }
        """);

    [Fact]
    public Task A_project_without_the_package_is_not_looked_at()
    {
        var test = Test.Create();
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.AddRange(TestProject.WithoutPackage);
        test.TestCode = """
            static class RunAt
            {
                public static string Parse(string text) => text;
                static string Use() => Parse("tomorrow");
            }
            """;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Code_that_does_not_compile_is_survived() => Test.VerifyAsync(
        """
        using Metabot;
        class C
        {
            object A = RunAt.{|CS7036:Parse|}();
            object B = RunAt.Parse({|CS1503:5|});
            object D = RunAt.{|CS1501:Parse|}("tomorrow", "2027-01-21");
            object E = RunAt.Parse({|MBOT2001:"2027-{|CS1009:\q|}"|});
        }
        """);

    private static Task Verify(string argument) => Test.VerifyAsync(Program(argument));

    private static string Program(string argument) =>
        $$"""
        using Metabot;
        class C
        {
            const string Late = "too late";
            RunAt M(string[] args) => RunAt.Parse({{argument}});
        }
        """;

    private static string MessageAtRunTime(string text)
    {
        var message = Assert.Throws<JobValidationException>(() => RunAt.Parse(text)).Message;
        return message[(message.IndexOf(": ", StringComparison.Ordinal) + 2)..];
    }
}
