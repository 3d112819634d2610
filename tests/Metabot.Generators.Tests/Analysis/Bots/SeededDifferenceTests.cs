using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Metabot.Bots;
using Metabot.Generators.Analysis.Manifest;
using Metabot.Generators.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Bots;

// Callers of the sample bots, first as they should be and then with one seeded difference each.
public class SeededDifferenceTests
{
    private const int Differences = 200;
    private const int Seed = 14;
    private const double LeastFound = 0.98;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new ManifestAnalyzer(), new ParameterAnalyzer(), new BotNameAnalyzer(), new BotFileAnalyzer()];

    public static TheoryData<string> Bots { get; } = ["cafe", "demo", "shop"];

    [Theory]
    [MemberData(nameof(Bots))]
    public async Task A_caller_that_is_right_is_left_alone(string bot)
    {
        var caller = Caller.Read(bot);
        var program = Compile(caller.Source);
        Assert.Empty(program.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Empty(await FindAsync(program, caller.Files));
    }

    [Fact]
    public async Task Of_the_seeded_differences_nearly_all_are_found_under_their_rule()
    {
        var random = new Random(Seed);
        var callers = Bots.Select(bot => Caller.Read(bot.Data)).ToList();
        var missed = new List<string>();
        for (var made = 0; made < Differences; made++)
        {
            var caller = callers[made % callers.Count];
            var (id, source, what) = caller.Differ(random);
            if (!(await FindAsync(Compile(source), caller.Files)).Contains(id))
            {
                missed.Add($"{id}: {what}");
            }
        }

        Assert.True(missed.Count <= Differences * (1 - LeastFound), string.Join("\n", missed));
    }

    private static CSharpCompilation Compile(string source) => CSharpCompilation.Create(
        "Caller", [CSharpSyntaxTree.ParseText(source, path: "/Caller.cs")], TestProject.WithPackage, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static async Task<List<string>> FindAsync(Compilation program, ImmutableArray<AdditionalText> files) =>
        [.. (await program.WithAnalyzers(Analyzers, new AnalyzerOptions(files)).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)).Select(diagnostic => diagnostic.Id)];

    private sealed record Caller(string Source, ImmutableArray<AdditionalText> Files)
    {
        private static readonly (string Id, Regex Place, Func<string, Random, string> Change)[] Kinds =
        [
            ("MBOT5001", new Regex("(?<=\\[Bot\\w+\\(\")[^\"]+"), Mistype),
            ("MBOT5001", new Regex("(?<=ScriptCode = \")[^\"]+"), Mistype),
            ("MBOT5002", new Regex("(?<=(?:string|long|decimal) )\\w+(?=[,)])"), (name, random) => name + "X" + (char)('a' + random.Next(26))),
            ("MBOT5002", new Regex("(?<=record \\w+)\\((?:string|long|decimal) \\w+\\)"), (_, _) => ""),
            ("MBOT5002", new Regex("(?<=record \\w+\\()(?=string|long|decimal)"), (_, random) => $"int Extra{random.Next(100)}, "),
            ("MBOT5005", new Regex("(?<=isTagExist\\('|getAttr\\('|isInStatus\\(')[^']+"), Mistype),
            ("MBOT5005", new Regex("(?<=AddTags = \")[^\"]{4,}"), Mistype),
        ];

        public static Caller Read(string bot)
        {
            var folder = Path.Combine(Repository.Root, "samples", "bots", bot);
            ImmutableArray<AdditionalText> files =
            [
                .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".json" or ".js")
                    .Order(StringComparer.Ordinal).Select(file => new BotText(file, File.ReadAllText(file))),
            ];
            var outline = Assert.Single(KnownBot.Find(files, TestContext.Current.CancellationToken)).Outline!;
            return new Caller(ContractDraft.Write(outline, "Callers") + Calls(outline), files);
        }

        public (string Id, string Source, string What) Differ(Random random)
        {
            while (true)
            {
                var (id, place, change) = Kinds[random.Next(Kinds.Length)];
                var places = place.Matches(Source);
                if (places.Count > 0)
                {
                    var chosen = places[random.Next(places.Count)];
                    var changed = change(chosen.Value, random);
                    return (id, Source.Remove(chosen.Index, chosen.Length).Insert(chosen.Index, changed), $"'{chosen.Value}' became '{changed}'");
                }
            }
        }

        // A condition for each name that the bot uses, and a call for each script.
        private static string Calls(BotOutline bot)
        {
            var conditions = bot.Names.Where(name => name.Kind is BotNameKind.Tag or BotNameKind.Attribute or BotNameKind.Status)
                .Select(name => (name.Kind, name.Name)).Distinct()
                .Select(name => $"        new JobOptions {{ Condition = \"return lead.{Method(name.Kind)}('{name.Name}') == 1;\" }},\n");
            var tags = bot.Names.Where(name => name.Kind == BotNameKind.Tag).Select(name => name.Name).Distinct().Select(tag => $"        new JobOptions {{ AddTags = \"{tag}\" }},\n");
            var scripts = bot.CodesOf(BotSection.Scripts).Select(code => $"        new JobRequest {{ ScriptCode = \"{code}\" }},\n");
            return $"\nclass Calls\n{{\n    object[] All = new object[]\n    {{\n{string.Concat([.. conditions, .. tags, .. scripts])}    }};\n}}\n";
        }

        private static string Method(BotNameKind kind) => kind switch
        {
            BotNameKind.Tag => "isTagExist",
            BotNameKind.Status => "isInStatus",
            _ => "getAttr",
        };

        // A letter left out, doubled, replaced, or two in the wrong order.
        private static string Mistype(string name, Random random)
        {
            var at = random.Next(name.Length - 1);
            var changed = random.Next(4) switch
            {
                0 => name.Remove(at, 1),
                1 => name.Insert(at, name[at].ToString()),
                2 => name.Remove(at, 1).Insert(at, name[at] == 'q' ? "z" : "q"),
                _ => name.Remove(at, 2).Insert(at, $"{name[at + 1]}{name[at]}"),
            };
            return changed == name ? name + "q" : changed;
        }
    }
}
