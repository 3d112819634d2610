using Test = Metabot.Generators.CodeFixes.RefactoringTest<Metabot.Generators.CodeFixes.RunAtRefactoring>;

namespace Metabot.Generators.CodeFixes;

public class RunAtRefactoringTests
{
    [Theory]
    [InlineData("RunAt.Parse(\"$$2027-01-21 21:00:09\")", "RunAt.FromDateTimeOffset(new DateTimeOffset(2027, 1, 21, 21, 0, 9, TimeSpan.Zero))")]
    [InlineData("RunAt.$$Parse(@\"0001-12-01 00:05:00\")", "RunAt.FromDateTimeOffset(new DateTimeOffset(1, 12, 1, 0, 5, 0, TimeSpan.Zero))")]
    [InlineData("Metabot.RunAt.$$Parse(\r\n        Noon)", "Metabot.RunAt.FromDateTimeOffset(new DateTimeOffset(2027, 1, 21, 12, 0, 0, TimeSpan.Zero))")]
    [InlineData("new JobOptions { RunAt = RunAt.Parse($$\"2027-01-21 21:00:00\") }", "new JobOptions { RunAt = RunAt.FromDateTimeOffset(new DateTimeOffset(2027, 1, 21, 21, 0, 0, TimeSpan.Zero)) }")]
    public Task A_constant_text_becomes_a_moment(string expression, string expected) => Test.VerifyAsync(Program(expression), Program(expected));

    [Theory]
    [InlineData("RunAt.Parse(\"$$2027-02-30 21:00:00\")")]
    [InlineData("RunAt.Parse(\"$$21.01.2027 21:00\")")]
    [InlineData("RunAt.$$Parse(text)")]
    [InlineData("RunAt.$$Parse(\"2027-01-21 21:00:00\" /* local */)")]
    [InlineData("DateTime.$$Parse(\"2027-01-21 21:00:00\")")]
    public Task Another_text_stays(string expression) => Test.VerifyNoneAsync(Program(expression));

    [Fact]
    public Task Types_are_named_in_full_where_they_are_not_known() => Test.VerifyAsync(
        "class C { object M() => Metabot.RunAt.Parse(\"$$2027-01-21 21:00:00\"); }",
        "class C { object M() => Metabot.RunAt.FromDateTimeOffset(new System.DateTimeOffset(2027, 1, 21, 21, 0, 0, System.TimeSpan.Zero)); }");

    [Fact]
    public async Task The_title_says_what_is_assumed() => Assert.Equal(
        "Give a DateTimeOffset in UTC (the same moment only if the server's time zone is UTC)", await Test.TitleAsync(Program("RunAt.$$Parse(Noon)")));

    private static string Program(string expression) =>
        "using System;\r\nusing Metabot;\r\nclass C\r\n{\r\n    const string Noon = \"2027-01-21 12:00:00\";\r\n    object M(string text) => " + expression + ";\r\n}\r\n";
}
