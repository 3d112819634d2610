using Metabot.Benchmarks.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Benchmarks.Generator;

/// <summary>Edits in programs whose contracts are hard to tell apart by names, against a cold run of the same program.</summary>
internal sealed class ShapeBenchmark : IBenchmark
{
    public string Name => "generator-shapes";

    public string Title => "1,000 contracts and 1,000 other files; each program's cold run is its measure";

    public async Task<IReadOnlyList<Row>> RunAsync() =>
    [
        .. await MeasureAsync("1,000 features of the same nested names", Shapes.Features(), "Feature7.cs", edit => Shapes.Feature(7, Row.Text($"Number{edit}"))),
        .. await MeasureAsync("1,000 namespaces of the same names", Shapes.Namespaces(), "Feature7.cs", edit => Shapes.Namespace(7, Row.Text($"Number{edit}"))),
        .. await MeasureAsync("1,000 contracts over the same 2,000 types", Shapes.Sharing(), "Contract7.cs", edit => Shapes.Sharing(7, Row.Text($"Number{edit}"))),
    ];

    private static async Task<IEnumerable<Row>> MeasureAsync(string name, CSharpCompilation program, string path, Func<int, string> text)
    {
        var (elsewhere, remadeElsewhere) = GeneratorBenchmark.Edit("an edit elsewhere", program, Programs.Unrelated, edit => Row.Text($"class Unrelated {{ int x{edit}; }}"));
        var (added, remadeAdded) = GeneratorBenchmark.Edit("a type that is being named elsewhere", program, Programs.Unrelated, edit => Row.Text($"class Status{edit} {{ class Params{edit} {{ }} }}"));
        var (inside, remadeInside) = GeneratorBenchmark.Edit("an edit of one member", program, path, text);
        var measured = await Rounds.MeasureAsync(
            rounds: 5,
            warmUps: 2,
            GeneratorBenchmark.Cold(name + ", cold", program, () => Drivers.Ours()),
            elsewhere,
            added,
            inside);
        return
        [
            Row.Of(measured[0], measured[0]),
            Elsewhere(measured[1], remadeElsewhere),
            Elsewhere(measured[2], remadeAdded),
            Row.Of(measured[3], measured[0], Row.Text($"{measured[3].RatioTo(measured[0]):0.0%} of cold; {remadeInside} file made, exactly 1"), remadeInside == 1),
        ];

        Row Elsewhere(Measurement edit, int remade) => Row.Of(
            edit,
            measured[0],
            Row.Text($"{edit.RatioTo(measured[0]):0.0%} of cold, at most 3 %; {remade} files made, none"),
            edit.RatioTo(measured[0]) <= 0.03 && remade == 0);
    }
}
