using System.Globalization;
using Metabot.Generators.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Migration;

// A JSON text, constant or put together from texts and values, each of which stands in it as a name.
internal sealed record JsonText(MappedText Mapped, IReadOnlyList<IOperation> Holes)
{
    private const string Marker = "__hole";

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

    public IOperation? HoleNamed(string? name) =>
        name?.StartsWith(Marker, StringComparison.Ordinal) == true && int.TryParse(name.Substring(Marker.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < Holes.Count ? Holes[index] : null;

    public bool HasHole(string text) => Holes.Count > 0 && text.Contains(Marker);

    // Null where the texts say themselves what stands for a hole.
    private static JsonText? Composed(IOperation value)
    {
        var holes = new List<IOperation>();
        var mapped = MappedTextReader.ReadComposed(value, hole =>
        {
            holes.Add(hole);
            return Marker + (holes.Count - 1);
        });
        return mapped is not null && mapped.Text.Split([Marker], StringSplitOptions.None).Length == holes.Count + 1 ? new(mapped, holes) : null;
    }
}
