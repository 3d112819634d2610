using System.Globalization;
using System.Text;
using Metabot.Generators.Analysis;
using Metabot.Generators.Analysis.Conditions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.CodeFixes;

// A piece of a composed text: constant text, or a hole for a value.
internal sealed record ConditionPart(string Text, IOperation? Hole)
{
    // In the order of the text. Null where it is not put together here, or by a format that does more to its arguments than to place them.
    public static IReadOnlyList<ConditionPart>? AllOf(IOperation value) =>
        ComposedText.Read(value) is not { } composed ? null
        : composed.IsInOrder ? [.. composed.Parts.Select(Create)]
        : Values.Unconverted(value) is IInvocationOperation && composed.Parts is [{ ConstantValue: { HasValue: true, Value: string format } }, ..]
            ? Placed(format, [.. composed.Parts.Skip(1).Select(Create)])
        : null;

    private static ConditionPart Create(IOperation part) => part.ConstantValue switch
    {
        { HasValue: true, Value: string or char or null } constant => new(Convert.ToString(constant.Value, CultureInfo.InvariantCulture) ?? "", null),
        _ => new("", part),
    };

    private static List<ConditionPart>? Placed(string format, IReadOnlyList<ConditionPart> arguments)
    {
        var parts = new List<ConditionPart>();
        var text = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] is not ('{' or '}'))
            {
                text.Append(format[i]);
            }
            else if (i + 1 < format.Length && format[i + 1] == format[i])
            {
                text.Append(format[i++]);
            }
            else if (IndexAt(format, i) is { } index && index < arguments.Count)
            {
                parts.Add(new(text.ToString(), null));
                parts.Add(arguments[index]);
                text.Clear();
                i = format.IndexOf('}', i);
            }
            else
            {
                return null;
            }
        }

        return [.. parts, new(text.ToString(), null)];
    }

    private static int? IndexAt(string format, int brace)
    {
        var end = format.IndexOf('}', brace);
        return end > brace && int.TryParse(format.Substring(brace + 1, end - brace - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
    }
}
