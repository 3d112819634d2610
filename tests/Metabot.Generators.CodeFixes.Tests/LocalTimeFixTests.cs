using Test = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Scheduling.LocalTimeAnalyzer, Metabot.Generators.CodeFixes.LocalTimeFix>;

namespace Metabot.Generators.CodeFixes;

public class LocalTimeFixTests
{
    private const string Format = "\"yyyy-MM-dd HH:mm:ss\"";

    [Theory]
    [InlineData("RunAt.Parse({|MBOT2009:DateTime.Now|}.ToString(" + Format + "))", "RunAt.FromDateTimeOffset(DateTimeOffset.Now)")]
    [InlineData("RunAt.Parse({|MBOT2009:System.DateTime.UtcNow|}.AddHours(1).AddDays(2).ToString(" + Format + "))", "RunAt.FromDateTimeOffset(DateTimeOffset.UtcNow.AddHours(1).AddDays(2))")]
    [InlineData("Metabot.RunAt.Parse($\"{{|MBOT2009:DateTime.Now|}.AddHours(1):yyyy-MM-dd HH:mm:ss}\")", "Metabot.RunAt.FromDateTimeOffset(DateTimeOffset.Now.AddHours(1))")]
    [InlineData("RunAt.Parse(({|MBOT2009:DateTime.Now|} + delay).ToString(" + Format + ", null))", "RunAt.FromDateTimeOffset(DateTimeOffset.Now + delay)")]
    [InlineData("RunAt.Parse({|MBOT2009:DateTime.Today|}.AddHours(9).ToString(" + Format + "))", "RunAt.FromDateTimeOffset(new DateTimeOffset(DateTime.Today.AddHours(9)))")]
    [InlineData("RunAt.Parse({|MBOT2009:DateTimeOffset.UtcNow|}.AddHours(1).ToString(" + Format + "))", "RunAt.FromDateTimeOffset(DateTimeOffset.UtcNow.AddHours(1))")]
    [InlineData("RunAt.Parse({|MBOT2009:DateTimeOffset.UtcNow|}.LocalDateTime.ToString(" + Format + "))", "RunAt.FromDateTimeOffset(new DateTimeOffset(DateTimeOffset.UtcNow.LocalDateTime))")]
    [InlineData("RunAt.Parse({|MBOT2009:clock.GetUtcNow()|}.ToString(" + Format + "))", "RunAt.FromDateTimeOffset(clock.GetUtcNow())")]
    [InlineData("RunAt.Parse({|MBOT2009:Now|}.ToString(" + Format + "))", "RunAt.FromDateTimeOffset(new DateTimeOffset(Now))")]
    [InlineData("Parse({|MBOT2009:DateTime.Now|}.ToString(" + Format + "))", "RunAt.FromDateTimeOffset(DateTimeOffset.Now)")]
    public Task The_moment_keeps_its_offset(string expression, string expected) => Test.VerifyAsync(Program(expression), Program(expected));

    [Theory]
    [InlineData("RunAt.Parse({|MBOT2009:DateTime.Now|}.ToString(\"yyyy-MM-dd 09:00:00\"))")]
    [InlineData("RunAt.Parse($\"{{|MBOT2009:DateTime.Today|}:yyyy-MM-dd} 09:00:00\")")]
    [InlineData("RunAt.Parse({|MBOT2009:DateTime.Now|}.ToString())")]
    [InlineData("RunAt.Parse(text ?? {|MBOT2009:DateTime.Now|}.ToString(" + Format + "))")]
    [InlineData("RunAt.Parse(/* soon */ {|MBOT2009:DateTime.Now|}.ToString(" + Format + "))")]
    [InlineData("RunAt.Parse(string.Format(\"{0:yyyy-MM-dd HH:mm:ss}\", {|MBOT2009:DateTime.Now|}))")]
    public Task A_text_that_is_not_the_moment_has_no_fix(string expression) => Test.VerifyNoneAsync(Program(expression));

    [Theory]
    [InlineData(
        "RunAt.Parse(delay == default ? {|MBOT2009:DateTime.Now|}.ToString(" + Format + ") : text)",
        "delay == default ? RunAt.FromDateTimeOffset(DateTimeOffset.Now) : RunAt.Parse(text)")]
    [InlineData(
        "RunAt.Parse((text == null ? {|MBOT2009:DateTime.Now|}.ToString(" + Format + ") : delay == default ? ({|MBOT2009:DateTime.UtcNow|}.ToString(" + Format + ")) : \"2027-01-21 21:00:00\")).Text",
        "(text == null ? RunAt.FromDateTimeOffset(DateTimeOffset.Now) : delay == default ? (RunAt.FromDateTimeOffset(DateTimeOffset.UtcNow)) : RunAt.Parse(\"2027-01-21 21:00:00\")).Text")]
    [InlineData(
        "RunAt.Parse(text switch { \"now\" => {|MBOT2009:DateTime.Now|}.ToString(" + Format + "), null => throw new Exception(), _ => text + \":00\" })",
        "text switch { \"now\" => RunAt.FromDateTimeOffset(DateTimeOffset.Now), null => throw new Exception(), _ => RunAt.Parse(text + \":00\") }")]
    public Task One_of_several_texts_becomes_a_moment(string expression, string expected) => Test.VerifyAsync(Program(expression), Program(expected));

    [Fact]
    public Task All_are_fixed_at_once() => Test.VerifyAsync(
        Program("new[] { RunAt.Parse({|MBOT2009:DateTime.Now|}.ToString(" + Format + ")), RunAt.Parse({|MBOT2009:DateTime.Now|}.ToString(" + Format + ")) }"),
        Program("new[] { RunAt.FromDateTimeOffset(DateTimeOffset.Now), RunAt.FromDateTimeOffset(DateTimeOffset.Now) }"));

    private static string Program(string expression) =>
        "using System;\r\nusing Metabot;\r\nusing static Metabot.RunAt;\r\nclass C\r\n{\r\n    static readonly DateTime Now = DateTime.Now;\r\n    object M(TimeSpan delay, string text, TimeProvider clock) => " + expression + ";\r\n}\r\n";
}
