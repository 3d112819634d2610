using System.Globalization;
using Metabot.Generators.Analysis;
using Metabot.Generators.Analysis.Conditions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.CodeFixes;

// A condition that is put together from texts and values.
internal sealed class ComposedCondition
{
    private readonly List<string> _texts = [""];
    private readonly List<IOperation> _values = [];

    private ComposedCondition()
    {
    }

    // What stands around the values: one text more than there are values.
    public IReadOnlyList<string> Texts => _texts;

    public IReadOnlyList<IOperation> Values => _values;

    // Null where it is not put together here, or by a format that does more to its arguments than to place them.
    public static ComposedCondition? Read(IOperation value)
    {
        var condition = new ComposedCondition();
        return ComposedText.Read(value) switch
        {
            { IsInOrder: true } composed => condition.Add(composed.Parts),
            { Parts: [{ ConstantValue: { HasValue: true, Value: string format } }, ..] parts } when Analysis.Values.Unconverted(value) is IInvocationOperation =>
                condition.TryPlace(format, [.. parts.Skip(1)]) ? condition : null,
            _ => null,
        };
    }

    private ComposedCondition Add(IEnumerable<IOperation> parts)
    {
        foreach (var part in parts)
        {
            Add(part);
        }

        return this;
    }

    private void Add(IOperation part)
    {
        if (part.ConstantValue is { HasValue: true, Value: string or char or null } constant)
        {
            Add(Convert.ToString(constant.Value, CultureInfo.InvariantCulture) ?? "");
        }
        else
        {
            _values.Add(part);
            _texts.Add("");
        }
    }

    private void Add(string text) => _texts[_texts.Count - 1] += text;

    private bool TryPlace(string format, IReadOnlyList<IOperation> arguments)
    {
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] is not ('{' or '}'))
            {
                Add(format[i].ToString());
            }
            else if (i + 1 < format.Length && format[i + 1] == format[i])
            {
                Add(format[i++].ToString());
            }
            else if (IndexAt(format, i) is { } index && index < arguments.Count)
            {
                Add(arguments[index]);
                i = format.IndexOf('}', i);
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static int? IndexAt(string format, int brace)
    {
        var end = format.IndexOf('}', brace);
        return end > brace && int.TryParse(format.Substring(brace + 1, end - brace - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
    }
}
