using System.Collections.Immutable;
using Metabot.Generators.Analysis.Contracts;
using Metabot.Generators.Analysis.Tags;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis;

// Codes as they should be, and tags as .editorconfig wants them.
public class CodeTextTests
{
    [Theory]
    [InlineData("welcome", null, "welcome")]
    [InlineData("two words", null, "two words")]
    [InlineData(" welcome", "white space around it", "welcome")]
    [InlineData("welcome\u00a0", "white space around it", "welcome")]
    [InlineData("\u2003welcome", "white space around it", "welcome")]
    [InlineData("wel\tcome", "control characters", "welcome")]
    [InlineData(" wel\u0000come\n", "control characters", "welcome")]
    [InlineData("", null, "")]
    [InlineData("  ", null, "")]
    [InlineData("\t\n", null, "")]
    public void A_code(string code, string? why, string clean) => Assert.Equal((why, clean), (CodeText.WhyNot(code), CodeText.Clean(code)));

    [Theory]
    [InlineData("^[a-z-]+$", "vip-client", null)]
    [InlineData("^[a-z-]+$", "VIP", "does not match metabot.tag_pattern '^[a-z-]+$'")]
    [InlineData("vip", "a vip client", null)]
    [InlineData("vip", "VIP", "does not match metabot.tag_pattern 'vip'")]
    [InlineData("(?i)vip", "VIP", null)]
    [InlineData("[", "vip", "cannot be checked: metabot.tag_pattern '[' is no regular expression, or one that takes too long")]
    [InlineData("^(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "cannot be checked: metabot.tag_pattern '^(a+)+$' is no regular expression, or one that takes too long")]
    [InlineData("", "anything at all", null)]
    public void A_tag(string pattern, string tag, string? why)
    {
        var tree = CSharpSyntaxTree.ParseText("", path: "/File.cs", cancellationToken: TestContext.Current.CancellationToken);
        var options = new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty, new OneOption("metabot.tag_pattern", pattern));
        Assert.Equal(why, TagPattern.Read(options, tree).WhyNot(tag));
    }

    private sealed class OneOption(string key, string value) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values(key, value);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(string key, string value) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string asked, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? found) => (found = asked == key ? value : null) is not null;
    }
}
