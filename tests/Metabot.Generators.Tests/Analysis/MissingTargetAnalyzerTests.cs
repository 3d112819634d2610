using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Scheduling.MissingTargetAnalyzer>;

namespace Metabot.Generators.Analysis;

public class MissingTargetAnalyzerTests
{
    [Theory]
    [InlineData("bot.ScheduleAsync(new JobRequest { ScriptCode = code });")]
    [InlineData("bot.ScheduleAsync(new JobRequest { TriggerId = 5, LeadId = 135 });")]
    [InlineData("bot.ScheduleAsync(new JobRequest() with { TriggerId = 5 });")]
    [InlineData("var r = new JobRequest(); r.ScriptId = 5; bot.ScheduleAsync(r);")]
    [InlineData("var r = new JobRequest(); Fill(r); bot.ScheduleAsync(r);")]
    [InlineData("var r = new JobRequest(); Action later = () => r.BroadcastId = 5; later(); bot.ScheduleAsync(r);")]
    [InlineData("var r = new JobRequest(); r = r with { ScriptId = 5 }; bot.ScheduleAsync(r);")]
    [InlineData("var r = new JobRequest(); r.LeadId = 5;")]
    [InlineData("Fill(new JobRequest());")]
    [InlineData("field = new JobRequest(); bot.ScheduleAsync(field);")]
    public Task A_request_that_has_or_may_get_a_target_is_fine(string body) => Verify(body);

    [Theory]
    [InlineData("bot.ScheduleAsync({|MBOT2007:new JobRequest()|});")]
    [InlineData("bot.ScheduleAsync({|MBOT2007:new() { LeadId = 5 }|});")]
    [InlineData("bot.ScheduleAsync(cancellationToken: default, request: {|MBOT2007:new JobRequest { RunAt = RunAt.Parse(code) }|});")]
    [InlineData("var r = {|MBOT2007:new JobRequest()|}; bot.ScheduleAsync(r);")]
    [InlineData("JobRequest r = {|MBOT2007:new()|}; r.LeadId = 5; bot.ScheduleAsync(r); bot.ScheduleAsync(r);")]
    public Task A_request_that_gets_none_is_reported(string body) => Verify(body);

    private static Task Verify(string body) => Test.VerifyAsync(
        $$"""
        using System;
        using Metabot;
        class C
        {
            JobRequest field;
            void Fill(JobRequest request) { }
            void M(IBotClient bot, string code) { {{body}} }
        }
        """);
}
