using System.Globalization;

namespace Metabot.Json;

public sealed partial class JobJsonWriter
{
    /// <summary>Writes an enum's name, or its number where it has none.</summary>
    /// <param name="name">The name on the wire; null when the value has none.</param>
    /// <param name="number">The value.</param>
    public void WriteEnum(string? name, long number)
    {
        if (name is null)
        {
            WriteNumber(number);
        }
        else
        {
            WriteString(name);
        }
    }

    /// <inheritdoc cref="WriteEnum(string?, long)"/>
    public void WriteEnum(string? name, ulong number)
    {
        if (name is null)
        {
            WriteNumber(number);
        }
        else
        {
            WriteString(name);
        }
    }

    /// <summary>Names the property whose value is written next by an enum's name, or by its number where it has none.</summary>
    /// <param name="name">The name on the wire; null when the value has none.</param>
    /// <param name="number">The value.</param>
    public void WriteEnumName(string? name, long number) => WriteName(name ?? number.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="WriteEnumName(string?, long)"/>
    public void WriteEnumName(string? name, ulong number) => WriteName(name ?? number.ToString(CultureInfo.InvariantCulture));
}
