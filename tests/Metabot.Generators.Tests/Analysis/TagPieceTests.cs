using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Tags.TagAnalyzer>;
using TestConflict = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Tags.TagConflictAnalyzer>;

namespace Metabot.Generators.Analysis;

// The whole message of each rule of tags, and its place in texts and lists of every form.
public class TagPieceTests
{
    [Theory]
    [InlineData("\"vip,{|#0:,|}new\"", "MBOT4001", "add_tags has an empty tag; remove it")]
    [InlineData("[\"a\", {|#0:\"\"|}]", "MBOT4001", "add_tags has an empty tag; remove it")]
    [InlineData("[\"{|#0:a,b|}\"]", "MBOT4001", "the tag 'a,b' in add_tags has a comma, which separates tags; split it")]
    [InlineData("\"vip,{|#0:vip|}\"", "MBOT4002", "the tag 'vip' is twice in add_tags; remove one")]
    [InlineData("[\"vip\", \"{|#0:vip|}\"]", "MBOT4002", "the tag 'vip' is twice in add_tags; remove one")]
    [InlineData("$\"vip,{|#0:vip|}\"", "MBOT4002", "the tag 'vip' is twice in add_tags; remove one")]
    [InlineData("@\"a\"\"b,{|#0:a\"\"b|}\"", "MBOT4002", "the tag 'a\"b' is twice in add_tags; remove one")]
    [InlineData("nameof(C) + \",{|#0:C|}\"", "MBOT4002", "the tag 'C' is twice in add_tags; remove one")]
    [InlineData("\"vip,\" + \"{|#0:vip|}\"", "MBOT4002", "the tag 'vip' is twice in add_tags; remove one")]
    [InlineData("(\"vip,{|#0:vip|}\")", "MBOT4002", "the tag 'vip' is twice in add_tags; remove one")]
    public Task A_message(string tags, string rule, string message) => Test.VerifyAsync(Program(tags), Expected(rule, message));

    [Theory]
    [InlineData("AddTags = \"a,b\", RemoveTags = \"c,{|#0:b|}\"", "b")]
    [InlineData("AddTags = [\"a\"], RemoveTags = [\"c\", \"{|#0:a|}\"]", "a")]
    [InlineData("RemoveTags = \"{|#0:a|}\", AddTags = \" a \"", "a")]
    [InlineData("AddTags = \"a\", RemoveTags = \"{|#0: a|}\"", "a")]
    public Task A_conflict(string assignments, string tag) => TestConflict.VerifyAsync(
        $"class C {{ object O = new Metabot.JobOptions {{ {assignments} }}; }}", Expected("MBOT4003", $"the tag '{tag}' is in add_tags and in remove_tags; keep one"));

    [Theory]
    [InlineData("AddTags = \"a\", RemoveTags = \"A\"")]
    [InlineData("AddTags = \"ab\", RemoveTags = \"a\"")]
    [InlineData("AddTags = \"\", RemoveTags = \"\"")]
    [InlineData("AddTags = \",\", RemoveTags = \",\"")]
    [InlineData("AddTags = text, RemoveTags = \"a\"")]
    public Task What_does_not_conflict(string assignments) => TestConflict.VerifyAsync($"class C {{ object M(string text) => new Metabot.JobOptions {{ {assignments} }}; }}");

    private static DiagnosticResult Expected(string rule, string message) =>
        new DiagnosticResult(rule, rule == "MBOT4001" ? Microsoft.CodeAnalysis.DiagnosticSeverity.Error : Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
            .WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(message);

    private static string Program(string tags) => $"using Metabot; class C {{ object M() => new JobOptions {{ AddTags = {tags} }}; }}";
}
