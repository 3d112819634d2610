using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Tags.TagConflictAnalyzer>;

namespace Metabot.Generators.Analysis;

public class TagConflictAnalyzerTests
{
    [Theory]
    [InlineData("new JobOptions { AddTags = \"a,b\", RemoveTags = \"c\" }")]
    [InlineData("new JobOptions { AddTags = \"a\", RemoveTags = \"A\" }")]
    [InlineData("new JobOptions { AddTags = \"a\", RemoveTags = null }")]
    [InlineData("new JobOptions { AddTags = text, RemoveTags = \"a\" }")]
    [InlineData("new JobOptions { AddTags = \"a,,b\", RemoveTags = \",c\" }")]
    public Task Different_tags_are_fine(string expression) => Verify(expression);

    [Theory]
    [InlineData("new JobOptions { AddTags = \"a,b\", RemoveTags = \"{|MBOT4003:b|}\" }")]
    [InlineData("new JobRequest { RemoveTags = \"c,{|MBOT4003: b|}\", AddTags = [\"a\", \"b\"] }")]
    [InlineData("new JobOptions { AddTags = TagList.Parse(\"a\"), RemoveTags = TagList.Create([\"{|MBOT4003:a|}\"]) }")]
    [InlineData("new JobOptions { AddTags = [\"a\", text, \"b\"], RemoveTags = [\"{|MBOT4003:a|}\", \"{|MBOT4003:b|}\"] }")]
    [InlineData("options with { AddTags = \"a\", RemoveTags = @\"{|MBOT4003:a|}\" }")]
    [InlineData("new JobOptions { AddTags = \"a\" } with { RemoveTags = \"{|MBOT4003:a|}\" }")]
    public Task A_tag_in_both_is_reported(string expression) => Verify(expression);

    [Theory]
    [InlineData("o.RemoveTags = \"b,{|MBOT4003:a|}\";")]
    [InlineData("o.RemoveTags = \"{|MBOT4003:a|}\"; o.LeadId = 7;")]
    [InlineData("o.AddTags = \"b\"; o.RemoveTags = \"a\";")]
    public Task What_a_local_gets_later_is_looked_at(string statements) =>
        Test.VerifyAsync($"class C {{ void M() {{ var o = new Metabot.JobOptions {{ AddTags = \"a\" }}; {statements} }} }}");

    [Fact]
    public Task An_attribute_is_looked_at() =>
        Test.VerifyAsync("using Metabot; [BotScript(\"a\", AddTags = \"x,y\", RemoveTags = \"{|MBOT4003:y|}\")] record R;");

    [Fact]
    public Task The_message_names_the_tag() => Test.VerifyAsync(
        "class C { object O = new Metabot.JobOptions { AddTags = \"a\", RemoveTags = \"{|#0:a|}\" }; }",
        DiagnosticResult.CompilerWarning("MBOT4003").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage("the tag 'a' is in add_tags and in remove_tags; keep one"));

    private static Task Verify(string expression) => Test.VerifyAsync(
        $$"""
        using Metabot;
        class C
        {
            object M(string text, JobOptions options) => {{expression}};
        }
        """);
}
