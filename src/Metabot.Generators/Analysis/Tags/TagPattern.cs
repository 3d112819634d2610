using System.Globalization;
using System.Text.RegularExpressions;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Tags;

// What .editorconfig demands of every tag: metabot.tag_pattern, a regular expression that has to match somewhere in it.
internal sealed class TagPattern
{
    private const string Key = "metabot.tag_pattern";

    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(50);

    private readonly string? _pattern;

    private TagPattern(string? pattern) => _pattern = pattern;

    public static TagPattern Read(AnalyzerOptions options, SyntaxTree tree) =>
        new(options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(Key, out var pattern) && pattern.Length > 0 ? pattern : null);

    // Null when the tag is as it should be.
    public string? WhyNot(string tag)
    {
        try
        {
            return _pattern is null || Regex.IsMatch(tag, _pattern, RegexOptions.CultureInvariant, LongestMatch)
                ? null
                : string.Format(CultureInfo.InvariantCulture, RuleMessages.TagPatternDiffers, _pattern);
        }
        catch (Exception failure) when (failure is ArgumentException or RegexMatchTimeoutException)
        {
            return string.Format(CultureInfo.InvariantCulture, RuleMessages.TagPatternUnreadable, _pattern);
        }
    }
}
