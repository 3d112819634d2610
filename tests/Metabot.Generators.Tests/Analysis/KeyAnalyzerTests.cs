using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Scheduling.KeyAnalyzer>;

namespace Metabot.Generators.Analysis;

public class KeyAnalyzerTests
{
    [Theory]
    [InlineData("new JobOptions { Key = \"birthday:135\" }")]
    [InlineData("new JobOptions { Key = null, IdempotencyKey = key }")]
    [InlineData("new Own { Key = \"\" }")]
    [InlineData("new JobOptions { Key = {|MBOT2016:\"\"|} }")]
    [InlineData("new JobRequest { ScriptId = 1, IdempotencyKey = flag ? \"a\" : {|MBOT2016:\"a b\"|} }")]
    [InlineData("options with { Key = {|MBOT2016:\"ключ\"|} }")]
    [InlineData("new JobFilter { Key = {|MBOT2016:\"a\\n\"|} }")]
    public Task Keys_are_looked_at(string expression) => Test.VerifyAsync(
        $"using Metabot; class Own {{ public string Key; }} class C {{ object M(JobOptions options, string key, bool flag) => {expression}; }}");

    [Fact]
    public Task The_message_names_the_field_and_the_fault() => Test.VerifyAsync(
        "class C { object O = new Metabot.JobOptions { IdempotencyKey = {|#0:\"a b\"|} }; }",
        DiagnosticResult.CompilerError("MBOT2016").WithLocation(0).WithMessage("Idempotency-Key has the character U+0020; it must be 1 to 200 visible ASCII characters"));
}
