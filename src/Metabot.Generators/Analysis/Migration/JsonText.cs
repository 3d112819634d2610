using Metabot.Generators.Literals;
using Metabot.JavaScript;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Migration;

// A JSON text, constant or put together from texts and values, each of which stands in it as a name.
internal sealed record JsonText(MappedText Mapped, IReadOnlyList<IOperation> Holes)
{
    // A first look that costs next to nothing.
    public bool IsLikely => Mapped.Text.TrimStart().StartsWith("{", StringComparison.Ordinal);

    // Null where the value is no such text.
    public static JsonText? Read(IOperation value) => value switch
    {
        IUtf8StringOperation bytes => new(MappedTextReader.ReadUtf8(bytes), []),
        _ when value.ConstantValue.HasValue => value.ConstantValue.Value is string ? new(MappedTextReader.ReadConstant(value), []) : null,
        IInterpolatedStringOperation or IBinaryOperation => Composed(value),
        _ => null,
    };

    public IOperation? HoleNamed(string? name) => HoleStand.FindIndex(name) is { } index && index < Holes.Count ? Holes[index] : null;

    public bool HasHole(string text) => Holes.Count > 0 && HoleStand.CountNames(text) > 0;

    // Null where the texts say themselves what stands for a hole.
    private static JsonText? Composed(IOperation value)
    {
        var holes = new List<IOperation>();
        var mapped = MappedTextReader.ReadComposed(value, hole =>
        {
            holes.Add(hole);
            return HoleStand.Name(holes.Count - 1);
        });
        return mapped is not null && HoleStand.CountNames(mapped.Text) == holes.Count ? new(mapped, holes) : null;
    }
}
