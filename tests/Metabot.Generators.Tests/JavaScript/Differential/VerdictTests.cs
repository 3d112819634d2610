using System.Globalization;
using Metabot.Rules;

namespace Metabot.JavaScript.Differential;

// What V8 compiles has no syntax error, and what it does not has one. More or other texts: METABOT_MUTATIONS, METABOT_SEED,
// and METABOT_CORPUS, a folder of .js files whose functions' bodies are checked; without it those of npm itself are.
public class VerdictTests(ITestOutputHelper output)
{
    private const int MostFalsePositives = 2;
    private const int MostMisses = 2;

    [Fact]
    public void Conditions_without_mistakes_have_no_finding()
    {
        Node.Require();
        AssertNoFalsePositive(RealisticConditions.All);
    }

    [Fact]
    public void Conditions_pasted_twice_are_judged_as_V8_does()
    {
        Node.Require();
        var pasted = RealisticConditions.All.SelectMany(code => new[] { code + "\n" + code, "{ " + code + "\n}\n{ " + code + "\n}" }).ToList();
        Assert.Empty(Compare(pasted));
    }

    [Fact]
    public void Oddities_are_judged_as_V8_does()
    {
        Node.Require();
        Assert.Empty(Compare(Oddities.All));
    }

    [Fact]
    public void Mutated_conditions_are_judged_as_V8_does() => AssertFewDifferences(seed => new Mutations(seed).Next);

    [Fact]
    public void Mistyped_conditions_are_judged_as_V8_does() => AssertFewDifferences(seed => new Typing(seed).Next);

    [Fact]
    public void A_corpus_of_real_code_has_no_finding()
    {
        Node.Require();
        var folder = Environment.GetEnvironmentVariable("METABOT_CORPUS") ?? Node.NpmSources;
        var bodies = Directory.EnumerateFiles(folder, "*.js", SearchOption.AllDirectories).SelectMany(file => FunctionBodies.In(File.ReadAllText(file))).ToList();
        Assert.NotEmpty(bodies);
        AssertNoFalsePositive(bodies);
    }

    private void AssertFewDifferences(Func<int, Func<IReadOnlyList<string>, string>> mutations)
    {
        Node.Require();
        var (count, seed) = (Setting("METABOT_MUTATIONS", 20_000), Setting("METABOT_SEED", Environment.TickCount));
        output.WriteLine($"METABOT_SEED={seed} METABOT_MUTATIONS={count}");
        var next = mutations(seed);
        var differences = Compare([.. Enumerable.Range(0, count).Select(_ => next(RealisticConditions.All))]);
        differences.ForEach(difference => output.WriteLine(difference.ToString()));
        var allowed = Math.Max(1, count / 20_000);
        Assert.InRange(differences.Count(difference => difference.V8 is null), 0, MostFalsePositives * allowed);
        Assert.InRange(differences.Count(difference => difference.V8 is not null), 0, MostMisses * allowed);
    }

    private void AssertNoFalsePositive(IReadOnlyList<string> codes)
    {
        var differences = Compare(codes);
        output.WriteLine($"{codes.Count} texts, {differences.Count} differences");
        Assert.DoesNotContain(differences, difference => difference.V8 is null);
    }

    private static List<Difference> Compare(IReadOnlyList<string> codes) =>
    [
        .. codes.Zip(Node.Judge(codes), (code, v8) => new Difference(code, v8, Finding(code)?.Message))
            .Where(difference => difference.V8 is null != (difference.Ours is null)),
    ];

    // What is not checked is no verdict, but must not hide one either.
    private static JavaScriptFinding? Finding(string code) =>
        JavaScriptChecker.FindSyntaxError(code) is { } finding && finding.RuleId == Rule.ConditionSyntax.Id ? finding : null;

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private sealed record Difference(string Code, string? V8, string? Ours);
}
