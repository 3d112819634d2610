using TestAwait = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Scheduling.ScheduleCallAnalyzer, Metabot.Generators.CodeFixes.AwaitFix>;
using TestCode = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Contracts.CodeTextAnalyzer, Metabot.Generators.CodeFixes.CodeTextFix>;
using TestJson = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Contracts.ContractShapeAnalyzer, Metabot.Generators.CodeFixes.JsonAttributeFix>;
using TestOuter = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Contracts.ContractShapeAnalyzer, Metabot.Generators.CodeFixes.PartialFix>;
using TestPartial = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Contracts.ContractHintAnalyzer, Metabot.Generators.CodeFixes.PartialFix>;
using TestTag = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Tags.TagAnalyzer, Metabot.Generators.CodeFixes.TagFix>;
using TestToken = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Scheduling.ScheduleCallAnalyzer, Metabot.Generators.CodeFixes.CancellationTokenFix>;

namespace Metabot.Generators.CodeFixes;

// Fixes where code is seldom written: between comments and directives, in nested types, lambdas and local functions, and in a part that is elsewhere.
public class UnusualPlaceTests
{
    [Theory]
    [InlineData("if (request is null) bot.{|MBOT2010:ScheduleAsync|}(request);", "if (request is null) await bot.ScheduleAsync(request);")]
    [InlineData("foreach (var each in new[] { request }) bot.{|MBOT2010:ScheduleAsync|}(each);", "foreach (var each in new[] { request }) await bot.ScheduleAsync(each);")]
    [InlineData("try { } finally { bot.{|MBOT2010:ScheduleAsync|}(request); }", "try { } finally { await bot.ScheduleAsync(request); }")]
    [InlineData("try { } catch (Exception) when (request is null) { bot.{|MBOT2010:ScheduleAsync|}(request); }", "try { } catch (Exception) when (request is null) { await bot.ScheduleAsync(request); }")]
    [InlineData("switch (request) { case null: bot.{|MBOT2010:ScheduleAsync|}(request); break; }", "switch (request) { case null: await bot.ScheduleAsync(request); break; }")]
    [InlineData("async Task Inner() { bot.{|MBOT2010:ScheduleAsync|}(request); } await Inner();", "async Task Inner() { await bot.ScheduleAsync(request); } await Inner();")]
    [InlineData("Func<Task> later = async delegate { bot.{|MBOT2010:ScheduleAsync|}(request); };", "Func<Task> later = async delegate { await bot.ScheduleAsync(request); };")]
    [InlineData("/* one */ bot /* two */ .{|MBOT2010:ScheduleAsync|}(request); // three", "/* one */ await bot /* two */ .ScheduleAsync(request); // three")]
    [InlineData("bot\r\n            .{|MBOT2010:ScheduleAsync|}(request);", "await bot\r\n            .ScheduleAsync(request);")]
    [InlineData("#if true\r\n        bot.{|MBOT2010:ScheduleAsync|}(request);\r\n#endif\r\n", "#if true\r\n        await bot.ScheduleAsync(request);\r\n#endif\r\n")]
    [InlineData("(bot as IBotClient).{|MBOT2010:ScheduleAsync|}(request);", "await (bot as IBotClient).ScheduleAsync(request);")]
    public Task A_call_is_awaited_where_it_stands(string statements, string expected) =>
        TestAwait.VerifyAsync(Program($"async Task M() {{ {NewLine(statements)}{statements}{End(statements)} }}"), Program($"async Task M() {{ {NewLine(statements)}{expected}{End(statements)} }}"));

    [Theory]
    [InlineData("Task M(CancellationToken stop) => bot.{|MBOT2011:ScheduleAsync|}(request: request);", "Task M(CancellationToken stop) => bot.ScheduleAsync(request: request, cancellationToken: stop);")]
    [InlineData("Func<CancellationToken, Task> F => stop => bot.{|MBOT2011:ScheduleAsync|}(request);", "Func<CancellationToken, Task> F => stop => bot.ScheduleAsync(request, cancellationToken: stop);")]
    [InlineData("Task M(CancellationToken stop) { return Inner(); Task Inner() => bot.{|MBOT2011:ScheduleAsync|}(request); }", "Task M(CancellationToken stop) { return Inner(); Task Inner() => bot.ScheduleAsync(request, cancellationToken: stop); }")]
    [InlineData("async Task M(CancellationToken stop) { await foreach (var job in Jobs()) await bot.{|MBOT2011:ScheduleAsync|}(job); } static async IAsyncEnumerable<JobRequest> Jobs() { await Task.Yield(); yield break; }", "async Task M(CancellationToken stop) { await foreach (var job in Jobs()) await bot.ScheduleAsync(job, cancellationToken: stop); } static async IAsyncEnumerable<JobRequest> Jobs() { await Task.Yield(); yield break; }")]
    public Task A_token_is_passed_where_it_can_be_seen(string member, string expected) => TestToken.VerifyAsync(Program(member), Program(expected));

    [Theory]
    [InlineData("public /* of the shop */ record {|MBOT1008:R|}(int X);", "public /* of the shop */ partial record R(int X);")]
    [InlineData("/// <summary>One.</summary>\r\npublic sealed record {|MBOT1008:R|};", "/// <summary>One.</summary>\r\npublic sealed partial record R;")]
    [InlineData("record\r\n    {|MBOT1008:R|}(int X);", "partial record\r\n    R(int X);")]
    [InlineData("record class {|MBOT1008:R|};", "partial record class R;")]
    [InlineData("struct {|MBOT1008:R|} { }", "partial struct R { }")]
    [InlineData("class {|MBOT1008:@event|} { }", "partial class @event { }")]
    public Task A_contract_becomes_partial_between_what_stands_around_it(string declaration, string expected)
    {
        const string Attribute = "[Metabot.BotScript(\"a\")]\r\n";
        return declaration.StartsWith("///", StringComparison.Ordinal)
            ? TestPartial.VerifyAsync(declaration.Replace("\r\npublic", "\r\n" + Attribute + "public", StringComparison.Ordinal), expected.Replace("\r\npublic", "\r\n" + Attribute + "public", StringComparison.Ordinal))
            : TestPartial.VerifyAsync(Attribute + declaration, Attribute + expected);
    }

    [Fact]
    public Task Outer_types_of_all_kinds_become_partial() => TestOuter.VerifyAsync(
        "namespace N { internal interface I { public record struct S { public abstract class C { [Metabot.BotScript(\"a\")] public partial record {|MBOT1009:R|}; } } } }",
        "namespace N { internal partial interface I { public partial record struct S { public abstract partial class C { [Metabot.BotScript(\"a\")] public partial record R; } } } }");

    [Theory]
    [InlineData("public struct S { public Action {|MBOT1004:Done|} { get; set; } }", "public struct S { [JsonIgnore] public Action Done { get; set; } }")]
    [InlineData("public record S([property: Obsolete] Action {|MBOT1004:Done|});", "public record S([property: JsonIgnore] [property: Obsolete] Action Done);")]
    [InlineData("public class S { [Obsolete] public Action {|MBOT1004:Done|} { get; set; } }", "public class S { [JsonIgnore] [Obsolete] public Action Done { get; set; } }")]
    public Task A_member_of_a_part_in_another_file_gets_its_attribute(string part, string expected)
    {
        const string Usings = "using System;\r\nusing System.Text.Json.Serialization;\r\n";
        static string Partial(string text) => text.Replace(" struct ", " partial struct ", StringComparison.Ordinal).Replace(" record ", " partial record ", StringComparison.Ordinal).Replace(" class ", " partial class ", StringComparison.Ordinal);
        var kind = part.Split(' ')[1];
        var other = $"[Metabot.BotScript(\"a\")] public partial {kind} S {{ }}";
        return TestJson.VerifyAllAsync([other, Usings + Partial(part)], [other, Usings + Partial(expected)]);
    }

    [Theory]
    [InlineData("class O { class P { [Metabot.BotScript(\"\"\"{|MBOT1003: a|}\"\"\")] record R; } }", "class O { class P { [Metabot.BotScript(\"\"\"a\"\"\")] record R; } }")]
    [InlineData("[Metabot.BotScript(/* the code */ \"{|MBOT1003:a |}\" /* of the bot */)] record R;", "[Metabot.BotScript(/* the code */ \"a\" /* of the bot */)] record R;")]
    [InlineData("[Metabot.BotScript(Code = \"{|MBOT1003:\\u0020a|}\")] record R;", "[Metabot.BotScript(Code = \"a\")] record R;")]
    [InlineData("record R { public object M(Metabot.JobRequest r) => r with { TriggerCode = @\"{|MBOT1003:a |}\" }; }", "record R { public object M(Metabot.JobRequest r) => r with { TriggerCode = @\"a\" }; }")]
    public Task A_code_is_cleaned_in_its_own_literal(string source, string expected) => TestCode.VerifyAsync(source, expected);

    [Theory]
    [InlineData("object M(bool b) => new Metabot.JobOptions { AddTags = b ? \"a,{|MBOT4004: b|}\" : \"c\" };", "object M(bool b) => new Metabot.JobOptions { AddTags = b ? \"a,b\" : \"c\" };")]
    [InlineData("object M() => new Metabot.JobOptions { AddTags = (\"a,{|MBOT4002:a|}\") };", "object M() => new Metabot.JobOptions { AddTags = (\"a\") };")]
    [InlineData("Metabot.TagList F = [\"a\", /* again */ \"{|MBOT4002:a|}\"];", "Metabot.TagList F = [\"a\"];")]
    public Task A_tag_is_mended_wherever_its_text_is(string member, string expected) => TestTag.VerifyAsync($"class C {{ {member} }}", $"class C {{ {expected} }}");

    private static string NewLine(string statements) => statements.StartsWith('#') ? "\r\n" : "";

    private static string End(string statements) => statements.Contains("//", StringComparison.Ordinal) ? "\r\n    " : "";

    private static string Program(string member) =>
        "using System;\r\nusing System.Collections.Generic;\r\nusing System.Threading;\r\nusing System.Threading.Tasks;\r\nusing Metabot;\r\nclass C(IBotClient bot, JobRequest request)\r\n{\r\n    " + member + "\r\n}\r\n";
}
