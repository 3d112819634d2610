using Metabot.Generators.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>
/// Every kind of thing that a contract's file depends on, edited and edited back: a driver that lives through it has
/// generated, at every step, what a new one generates.
/// </summary>
public class EditScriptTests
{
    private static readonly Dictionary<string, EditScript> Scripts = EditScript.ReadAll().ToDictionary(script => script.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Scripts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_driver_that_is_edited_gives_what_a_new_one_gives(string name)
    {
        var script = Scripts[name];
        var run = new SteppedRun();
        var states = new Stack<ProgramState>([script.Before]);
        var output = run.Check(script.Before, name);
        foreach (var step in script.Steps)
        {
            var before = output;
            foreach (var state in step.Apply(states.Peek()).ToList())
            {
                states.Push(state);
                output = run.Check(state, step.Line);
            }

            Assert.True(step.Effect == EditEffect.Either || (step.Effect == EditEffect.Changes) != output.SequenceEqual(before), $"{step.Line}\n{string.Join("\n", output)}");
            Assert.True(step.Effect != EditEffect.Kept || run.MadeNothing, $"{step.Line} makes files again");
        }

        foreach (var state in states.Skip(1))
        {
            run.Check(state, "back again");
        }
    }

    [Fact]
    public void There_are_two_hundred() => Assert.InRange(Scripts.Count, 200, int.MaxValue);

    private sealed class SteppedRun
    {
        private readonly EditedCompilation _compilation = new();
        private readonly ContractCatalog _catalog = new();
        private GeneratorDriver? _driver;
        private IReadOnlyList<GeneratedFile> _files = [];

        public bool MadeNothing { get; private set; }

        public SortedDictionary<string, string> Check(ProgramState state, string step)
        {
            var program = _compilation.Update(state);
            var expected = Generated(NewDriver(state).RunGenerators(program, TestContext.Current.CancellationToken));
            _driver = (_driver ?? NewDriver(state)).WithUpdatedParseOptions(state.Parse).RunGenerators(program, TestContext.Current.CancellationToken);
            Assert.True(expected.SequenceEqual(Generated(_driver)), $"{step}\n--- expected\n{string.Join("\n", expected)}\n--- actual\n{string.Join("\n", Generated(_driver))}");

            var files = _catalog.MakeFiles(program, TestContext.Current.CancellationToken).ToList();
            MadeNothing = files.TrueForAll(file => _files.Any(each => ReferenceEquals(each, file)));
            _files = files;
            return expected;
        }

        private static GeneratorDriver NewDriver(ProgramState state) => CSharpGeneratorDriver.Create([new JobContractGenerator().AsSourceGenerator()], parseOptions: state.Parse);

        private static SortedDictionary<string, string> Generated(GeneratorDriver driver)
        {
            var result = driver.GetRunResult().Results.Single();
            Assert.Null(result.Exception);
            return new(result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString()), StringComparer.Ordinal);
        }
    }
}
