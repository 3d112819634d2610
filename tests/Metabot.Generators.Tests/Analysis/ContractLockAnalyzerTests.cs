using System.Globalization;
using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Analysis;

public class ContractLockAnalyzerTests
{
    private const string Order = "[BotScript(\"order\")] public partial record Order(int Number, string? Note);";

    [Theory]
    [InlineData("script order\nscript order .number: integer\nscript order .note: string?\n")]
    [InlineData("\ufeff# lock\r\nscript order\r\nscript order .number: integer\r\nscript order .note: string?\r\nscript gone (retired)\r\nscript gone .n: integer\r\n")]
    [InlineData("script order\nscript order .number: integer\nscript order .note: string?\nscript order .other: integer [net472]\nscript old [net472]\n")]
    public async Task Nothing_where_the_lock_says_the_same(string contractLock) => Assert.Empty(await FindAsync(Order, contractLock));

    [Theory]
    [InlineData("script order\nscript order .number: string\nscript order .note: string?\n", "Error Number MBOT5101: breaking change of script order: 'number' was string and is integer; ")]
    [InlineData("script order\nscript order .nr: integer\nscript order .note: string?\n", "Error Number MBOT5101: breaking change of script order: 'nr' is 'number' now; ")]
    [InlineData("script order\nscript order .number: integer\nscript order .note: string\n", "Warning Note MBOT5101: change to review of script order: 'note' may be null now; ")]
    [InlineData("script order\nscript order .number: integer\n", "Warning Note MBOT5101: additive change of script order: 'note' is new and may be missing; ")]
    [InlineData("script order\nscript order .number: integer\nscript order .note: string?\nscript order .big: boolean\n", "Error Order MBOT5101: breaking change of script order: 'big' is not sent any more; ")]
    [InlineData("script order (retired)\nscript order .number: integer\nscript order .note: string?\n", "Warning Order MBOT5101: additive change of script order: it was retired and is there again; ")]
    [InlineData("", "Warning Order MBOT5102: script order is not in metabot.contracts.txt, ")]
    public async Task A_change_is_told_at_the_parameter_or_the_contract(string contractLock, string expected)
    {
        var found = Assert.Single(await FindAsync(Order, contractLock));
        Assert.StartsWith(expected, found, StringComparison.Ordinal);
        Assert.EndsWith(", run 'metabot lock'", found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<<<<<<< ours\nscript order\n=======\n>>>>>>> theirs\n", "1", "3", "4")]
    [InlineData("script order\nwhat is this\n", "2")]
    public async Task A_lock_that_cannot_be_read_says_where_and_nothing_else(string contractLock, params string[] lines)
    {
        var found = await FindAsync(Order, contractLock);
        Assert.All(found, each => Assert.Contains("MBOT5003: mistake in the contract lock: line ", each, StringComparison.Ordinal));
        Assert.Equal(lines, found.Select(each => each.Split("lock: line ")[1].Split(' ', ',')[0]));
    }

    [Fact]
    public async Task What_the_code_no_longer_has_is_told_in_the_lock()
    {
        var found = await FindAsync(Order, "script gone\nscript gone .n: integer\nscript order\nscript order .number: integer\nscript order .note: string?\n");
        Assert.Equal(["Error lock:1 MBOT5103: the code no longer has script gone, and jobs that are planned already still run it; to keep it as retired, run 'metabot lock'"], found);
    }

    // A parameter that cannot be written is another rule's, and its contract is not gone.
    [Fact]
    public async Task A_contract_that_cannot_be_sent_is_left_to_other_rules() =>
        Assert.Empty(await FindAsync("[BotScript(\"order\")] public partial record Order(object Number);", "script order\nscript order .number: integer\n"));

    [Fact]
    public async Task Of_two_contracts_of_one_target_each_is_told_its_own() => Assert.Equal(
        ["B"],
        (await FindAsync("[BotScript(\"a\")] partial record One(int A); [BotScript(\"a\")] partial record Two(int B);", "script a\nscript a .a: integer\nscript a .b: string\n")).Select(found => found.Split(' ')[1]));

    private static async Task<List<string>> FindAsync(string source, string contractLock)
    {
        var program = Compiled.Bare(new CSharpParseOptions(LanguageVersion.Latest), NullableContextOptions.Enable, "using Metabot; " + source);
        var found = await AllAnalyzers.RunAsync(program, "root = true", "/.editorconfig", manifest: null, contractLock);
        return [.. found.Where(each => each.Id.StartsWith("MBOT5", StringComparison.Ordinal) || each.Id == "AD0001").OrderBy(each => each.Location.GetLineSpan().StartLinePosition).Select(Print)];
    }

    private static string Print(Diagnostic finding)
    {
        var place = finding.Location is { SourceTree: { } tree, SourceSpan: var span } ? tree.ToString()[span.Start..span.End] : $"lock:{finding.Location.GetLineSpan().StartLinePosition.Line + 1}";
        return $"{finding.Severity} {place} {finding.Id}: {finding.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
