using Microsoft.CodeAnalysis.CodeFixes;

namespace Metabot.Generators.CodeFixes.Locks;

public class ContractLockFixTests
{
    private const string Welcome = "[Metabot.BotScript(\"welcome\")] partial record Welcome(string Name);";
    private const string Older = "[Metabot.BotScript(\"welcome\")] partial record Welcome(string Name, int Age);";
    private const string Paid = "[Metabot.BotTrigger(17)] partial record Paid(int Total);";

    public static TheoryData<FixAllScope> Scopes { get; } = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    [Fact]
    public async Task An_empty_lock_is_filled_and_then_nothing_is_found()
    {
        using var solution = new LockedSolution().Add("Shop", Welcome + Paid, "");
        Assert.True(await solution.FixAsync("Shop"));
        Assert.Equal(["script welcome", "script welcome .name: string", "trigger #17", "trigger #17 .total: integer"], Lines(solution, "Shop"));
        Assert.StartsWith("# ", solution.LockOf("Shop"), StringComparison.Ordinal);
        Assert.Empty(await solution.FindAsync("Shop"));
    }

    [Theory]
    [MemberData(nameof(Scopes))]
    public async Task All_findings_of_a_scope_are_one_regeneration(FixAllScope scope)
    {
        using var solution = new LockedSolution().Add("Shop", Older + Paid, "script gone\nscript welcome\nscript welcome .name: integer\n").Add("Other", Welcome, "");
        Assert.True(await solution.FixAllAsync("Shop", scope));
        Assert.Equal(
            ["script gone (retired)", "script welcome", "script welcome .age: integer", "script welcome .name: string", "trigger #17", "trigger #17 .total: integer"], Lines(solution, "Shop"));
        Assert.Empty(await solution.FindAsync("Shop"));
        Assert.Equal(scope == FixAllScope.Solution ? 2 : 0, Lines(solution, "Other").Length);
        var once = solution.LockOf("Shop");
        await solution.FixAllAsync("Shop", FixAllScope.Project);
        Assert.Equal(once, solution.LockOf("Shop"));
    }

    [Fact]
    public async Task A_project_of_two_frameworks_has_one_lock_for_both()
    {
        using var solution = new LockedSolution().Add("Shop(net8.0)", Welcome, "", "Shop", "net8.0").Add("Shop(net10.0)", Older + Paid, "", "Shop", "net10.0");
        Assert.True(await solution.FixAllAsync("Shop(net8.0)", FixAllScope.Document));
        Assert.Equal(
            ["script welcome", "script welcome .age: integer [net10.0]", "script welcome .name: string", "trigger #17 .total: integer [net10.0]", "trigger #17 [net10.0]"],
            Lines(solution, "Shop(net8.0)"));
        Assert.Equal(solution.LockOf("Shop(net8.0)"), solution.LockOf("Shop(net10.0)"));
        Assert.Empty(await solution.FindAsync("Shop(net8.0)"));
        Assert.Empty(await solution.FindAsync("Shop(net10.0)"));
    }

    [Fact]
    public async Task What_is_gone_is_retired_from_its_own_line()
    {
        using var solution = new LockedSolution().Add("Shop", Welcome, "script gone\nscript welcome\nscript welcome .name: string\n");
        Assert.Equal("MBOT5103", Assert.Single(await solution.FindAsync("Shop")).Id);
        Assert.True(await solution.FixAsync("Shop"));
        Assert.Equal(["script gone (retired)", "script welcome", "script welcome .name: string"], Lines(solution, "Shop"));
        Assert.Empty(await solution.FindAsync("Shop"));
    }

    [Fact]
    public async Task Other_line_ends_are_kept()
    {
        using var solution = new LockedSolution().Add("Shop", Welcome, "# lock\r\nscript welcome\r\n");
        Assert.True(await solution.FixAsync("Shop"));
        Assert.Equal(solution.LockOf("Shop").ReplaceLineEndings("\r\n"), solution.LockOf("Shop"));
        Assert.Empty(await solution.FindAsync("Shop"));
    }

    [Fact]
    public async Task A_project_that_names_no_lock_has_nothing_found()
    {
        using var solution = new LockedSolution().Add("Shop", Welcome, null);
        Assert.Empty(await solution.FindAsync("Shop"));
    }

    private static string[] Lines(LockedSolution solution, string name) =>
        [.. solution.LockOf(name).ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#')];
}
