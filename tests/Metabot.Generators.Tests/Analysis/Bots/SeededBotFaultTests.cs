using System.Collections.Immutable;
using System.Globalization;
using Metabot.Generators.Analysis.Manifest;
using Metabot.Generators.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Bots;

// Of 150 faults in whole bots at least 95 % are found under their rule and their name, and bots in which all fits give at most one finding for
// 100 scripts: a name that nothing sets, triggers that set each other off, a script that nothing starts, a parameter that nobody reads.
public class SeededBotFaultTests(ITestOutputHelper output)
{
    private const int Faults = 150;
    private const int CleanBots = 50;
    private const int ScriptsOfABot = 12;
    private const int Seed = 1410;
    private const double LeastFound = 0.95;

    [Fact]
    public async Task Of_the_seeded_faults_nearly_all_are_found_under_their_name()
    {
        var random = new Random(Seed);
        var missed = new List<string>();
        for (var made = 0; made < Faults; made++)
        {
            var bot = new RandomBot(random, ScriptsOfABot);
            var (id, name, what) = BotFaultSeeds.Put(bot, made, random);
            var found = await FindAsync(bot);
            if (!found.Exists(finding => finding.Id == id && finding.GetMessage(CultureInfo.InvariantCulture).Contains(name, StringComparison.Ordinal)))
            {
                missed.Add($"{id} {what}: {name}; found: {string.Join(", ", found)}");
            }
        }

        output.WriteLine($"Seed {Seed}: {Faults - missed.Count} of {Faults} faults found.");
        Assert.True(missed.Count <= Faults * (1 - LeastFound), string.Join("\n", missed));
    }

    [Fact]
    public async Task Bots_in_which_all_fits_are_left_alone()
    {
        var random = new Random(Seed);
        var told = new List<Diagnostic>();
        for (var made = 0; made < CleanBots; made++)
        {
            told.AddRange(await FindAsync(new RandomBot(random, ScriptsOfABot)));
        }

        output.WriteLine($"Seed {Seed}: {told.Count} findings in {CleanBots * ScriptsOfABot} scripts.");
        Assert.True(told.Count <= CleanBots * ScriptsOfABot / 100, string.Join("\n", told));
    }

    private static async Task<List<Diagnostic>> FindAsync(RandomBot bot)
    {
        var program = CSharpCompilation.Create(
            "Caller", [CSharpSyntaxTree.ParseText(bot.Source, path: "/Caller.cs")], TestProject.WithPackage, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        ImmutableArray<AdditionalText> files = [new BotText("/bot/bot.json", bot.Manifest.ToJsonString())];
        var found = await program.WithAnalyzers([new BotFileAnalyzer()], new AnalyzerOptions(files)).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id is not ("MBOT5006" or "MBOT5007"));
        return [.. found];
    }
}
