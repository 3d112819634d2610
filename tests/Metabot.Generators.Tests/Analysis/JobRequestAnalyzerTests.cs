using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Scheduling.JobRequestAnalyzer>;

namespace Metabot.Generators.Analysis;

public class JobRequestAnalyzerTests
{
    [Theory]
    [InlineData("new JobRequest()")]
    [InlineData("new JobRequest { ScriptId = 1, LeadId = 2, Condition = \"return true;\" }")]
    [InlineData("new JobRequest { ScriptCode = code }")]
    [InlineData("new JobRequest { ScriptId = null, ScriptCode = code }")]
    [InlineData("new JobRequest { ScriptId = default, ScriptCode = code }")]
    [InlineData("new JobRequest { ScriptId = default(long?), ScriptCode = code }")]
    [InlineData("new JobRequest { ScriptId = (long?)null, ScriptCode = null!, TriggerCode = (string?)null, BroadcastId = 1 }")]
    [InlineData("request with { ScriptId = null, TriggerCode = code }")]
    [InlineData("request with { ScriptCode = code }")]
    [InlineData("new JobRequest { ScriptId = 1 } with { ScriptId = 2 }")]
    [InlineData("new JobRequest { ScriptId = 1 } with { ScriptId = null, TriggerId = 2 }")]
    [InlineData("new Other { ScriptId = 1, ScriptCode = \"a\" }")]
    public Task One_target_is_fine(string expression) => Verify(expression);

    [Theory]
    [InlineData("new JobRequest { ScriptId = 1, {|MBOT2006:ScriptCode = \"a\"|} }")]
    [InlineData("new JobRequest { ScriptCode = code, LeadId = 5, {|MBOT2006:TriggerCode = code|} }")]
    [InlineData("new JobRequest { BroadcastId = id, {|MBOT2006:TriggerId = id|}, {|MBOT2006:ScriptId = id|} }")]
    [InlineData("new JobRequest { ScriptId = 0, {|MBOT2006:BroadcastCode = \"\"|} }")]
    [InlineData("new JobRequest { ScriptId = default(long), {|MBOT2006:BroadcastCode = code|} }")]
    [InlineData("(JobRequest)new() { ScriptId = 1, {|MBOT2006:TriggerId = 1|} }")]
    [InlineData("request with { ScriptId = 1, {|MBOT2006:TriggerCode = code|} }")]
    [InlineData("new JobRequest { ScriptId = 1 } with { TriggerId = null, {|MBOT2006:ScriptCode = code|}, {|MBOT2006:BroadcastCode = code|} }")]
    [InlineData("new JobRequest { ScriptId = 1 } with { {|MBOT2006:TriggerId = 2|} }")]
    [InlineData("(new JobRequest { ScriptId = 1 } with { LeadId = 5 }) with { {|MBOT2006:TriggerId = 2|} }")]
    [InlineData("new JobRequest {\r\n    ScriptId = 1,\r\n    {|MBOT2006:ScriptCode = \"a\"|},\r\n}")]
    public Task Two_targets_conflict(string expression) => Verify(expression);

    [Theory]
    [InlineData("var r = new JobRequest { ScriptId = 1 }; {|MBOT2006:r.TriggerId = 2|};")]
    [InlineData("JobRequest r = new(); r.LeadId = 5; r.ScriptId = 1; {|MBOT2006:r.ScriptCode = code|}; {|MBOT2006:r.BroadcastCode = code|};")]
    [InlineData("var r = new JobRequest { ScriptId = 1 }; Console.WriteLine(r.LeadId); bot.ScheduleAsync(r); {|MBOT2006:r.TriggerId = 2|};")]
    [InlineData("var r = request with { ScriptId = 1 }; {|MBOT2006:r.TriggerId = 2|};")]
    [InlineData("{ var r = new JobRequest { ScriptId = 1 }; var lead = r.LeadId; {|MBOT2006:r.TriggerId = 2|}; }")]
    public Task A_second_target_that_comes_later_conflicts(string statements) => VerifyStatements(statements);

    [Theory]
    [InlineData("var r = new JobRequest { ScriptId = 1 }; r.ScriptId = 2;")]
    [InlineData("var r = new JobRequest { ScriptId = 1 }; r.ScriptId = null; r.TriggerId = 2;")]
    [InlineData("var r = new JobRequest(); if (code == \"\") r.ScriptId = 1; else r.TriggerId = 2;")]
    [InlineData("var r = new JobRequest { ScriptId = 1 }; if (code == \"\") r.ScriptId = null; r.TriggerId = 2;")]
    [InlineData("var r = new JobRequest { ScriptId = 1 }; Reset(r); r.TriggerId = 2;")]
    [InlineData("var r = new JobRequest { ScriptId = 1 }; Action reset = () => r.ScriptId = null; reset(); r.TriggerId = 2;")]
    [InlineData("var r = new JobRequest { ScriptId = 1 }; r = new JobRequest(); r.TriggerId = 2;")]
    [InlineData("var r = new JobRequest { ScriptId = 1 }; request.TriggerId = 2;")]
    public Task What_may_have_lost_its_first_target_is_left_alone(string statements) => VerifyStatements(statements);

    private static Task VerifyStatements(string statements) => Test.VerifyAsync(
        $$"""
        #nullable enable
        using System;
        using Metabot;
        class C
        {
            static void Reset(JobRequest request) { }
            static void M(IBotClient bot, JobRequest request, string code) { {{statements}} }
        }
        """);

    [Fact]
    public Task The_message_names_the_wire_fields() => Test.VerifyAsync(
        "class C { object R = new Metabot.JobRequest { TriggerCode = \"a\", {|#0:ScriptId = 1|} }; }",
        new DiagnosticResult("MBOT2006", DiagnosticSeverity.Error).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage("the request names more than one target (trigger_code, script_id); keep one"));

    [Fact]
    public Task Code_that_does_not_compile_is_survived() => Test.VerifyAsync(
        "class C { object R = new Metabot.JobRequest { ScriptId = {|CS0029:\"a\"|}, {|CS0117:Nowhere|} = 1, ScriptCode = {|CS0103:nothing|}, {|MBOT2006:TriggerId = 2|} }; }");

    // A wrapper hands on what its caller gives, one of them.
    [Theory]
    [InlineData("new JobRequest { ScriptId = maybe, ScriptCode = text }")]
    [InlineData("new JobRequest { ScriptId = 1, ScriptCode = text }")]
    [InlineData("new JobRequest { ScriptCode = text, TriggerId = text is null ? 5 : null }")]
    [InlineData("new JobRequest { ScriptId = id, TriggerCode = id switch { > 0 => null, _ => code } }")]
    [InlineData("new JobRequest { ScriptId = maybe ?? other, TriggerCode = text ?? null }")]
    [InlineData("request with { ScriptId = maybe, TriggerId = id }")]
    public Task What_may_be_null_is_no_second_target(string expression) => Verify(expression);

    [Theory]
    [InlineData("new JobRequest { ScriptId = maybe ?? 5, {|MBOT2006:ScriptCode = text ?? code|} }")]
    [InlineData("new JobRequest { ScriptId = id > 5 ? id : 5, {|MBOT2006:ScriptCode = id switch { 1 => code, _ => throw null! }|} }")]
    [InlineData("new JobRequest { ScriptId = maybe!.Value, {|MBOT2006:TriggerCode = $\"{text}\"|}, BroadcastCode = text }")]
    public Task What_cannot_be_null_is(string expression) => Verify(expression);

    [Theory]
    [InlineData("new JobRequest { ScriptId = id, ScriptCode = code }")]
    [InlineData("new JobRequest { ScriptId = id, {|MBOT2006:ScriptCode = code.Trim()|} }")]
    [InlineData("new JobRequest { ScriptId = id, {|MBOT2006:ScriptCode = code + \"_2\"|} }")]
    public Task Without_annotations_a_variable_may_be_null(string expression) => Test.VerifyAsync(
        "using Metabot; class C { object M(long id, string code) => " + expression + "; }");

    [Fact]
    public Task A_project_without_the_package_is_not_looked_at()
    {
        var test = Test.Create();
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.AddRange(TestProject.WithoutPackage);
        test.TestCode = "class JobRequest { public int ScriptId, TriggerId; object R = new JobRequest { ScriptId = 1, TriggerId = 2 }; }";
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task Verify(string expression) => Test.VerifyAsync(
        $$"""
        #nullable enable
        using Metabot;
        class Other
        {
            public long ScriptId { get; init; }
            public string? ScriptCode { get; init; }
            static object M(JobRequest request, long id, string code, long? maybe, long? other, string? text) => {{expression}};
        }
        """);
}
