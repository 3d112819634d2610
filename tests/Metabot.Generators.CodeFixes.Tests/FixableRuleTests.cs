using Metabot.Generators.Tests;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Metabot.Generators.CodeFixes;

// What a rule's page says of its fix is so.
public class FixableRuleTests
{
    private static readonly CodeFixProvider[] Fixes =
    [
        .. typeof(RemovalFix).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    [Fact]
    public void A_page_names_the_fix_or_the_reason_why_there_is_none()
    {
        var fixable = Fixes.SelectMany(fix => fix.FixableDiagnosticIds).ToHashSet();
        Assert.All(Directory.GetFiles(Path.Combine(Repository.Root, "src", "Metabot.Generators", "docs", "rules"), "*.md"), page =>
        {
            var cell = File.ReadLines(page).ElementAt(4).Split(" | ")[^1].TrimEnd('|', ' ');
            var hasNone = cell.StartsWith("None: ", StringComparison.Ordinal) && cell.Length > "None: ".Length;
            Assert.NotEqual(fixable.Contains(Path.GetFileNameWithoutExtension(page)), hasNone);
        });
    }

    [Fact]
    public void Every_fix_can_be_applied_to_all() => Assert.All(Fixes, fix => Assert.NotNull(fix.GetFixAllProvider()));
}
