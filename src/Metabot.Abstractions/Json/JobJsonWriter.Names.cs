using System.Globalization;

namespace Metabot.Json;

// Keys of dictionaries: the text of the value, always in quotes.
public sealed partial class JobJsonWriter
{
    /// <summary>Names the property whose value is written next: <c>True</c> or <c>False</c>, as System.Text.Json has it.</summary>
    public void WriteName(bool name) => WriteName(name.ToString());

    /// <summary>Names the property whose value is written next by one character.</summary>
    public void WriteName(char name) => WriteName(name.ToString());

    /// <summary>Names the property whose value is written next by a number.</summary>
    public void WriteName(long name) => WriteName(name.ToString(CultureInfo.InvariantCulture));

    /// <summary>Names the property whose value is written next by a number.</summary>
    public void WriteName(ulong name) => WriteName(name.ToString(CultureInfo.InvariantCulture));

    /// <summary>Names the property whose value is written next by a number with all its digits.</summary>
    public void WriteName(decimal name) => WriteName(name.ToString(CultureInfo.InvariantCulture));

    /// <summary>Names the property whose value is written next by the shortest text that reads back as the same number.</summary>
    /// <exception cref="MetabotSerializationException">The value is not a finite number.</exception>
    public void WriteName(double name) => WriteName(IsFinite(name) ? NumberText(name) : throw NotFinite(name));

    /// <summary>Names the property whose value is written next by the shortest text that reads back as the same number.</summary>
    /// <exception cref="MetabotSerializationException">The value is not a finite number.</exception>
    public void WriteName(float name) => WriteName(IsFinite(name) ? NumberText(name) : throw NotFinite(name));

    /// <summary>Names the property whose value is written next by ISO 8601 text, as <see cref="WriteString(DateTime)"/>.</summary>
    public void WriteName(DateTime name)
    {
        WriteString(name);
        MakeName();
    }

    /// <summary>Names the property whose value is written next by ISO 8601 text with the offset, as <see cref="WriteString(DateTimeOffset)"/>.</summary>
    public void WriteName(DateTimeOffset name)
    {
        WriteString(name);
        MakeName();
    }

    /// <summary>Names the property whose value is written next by <c>[-][d.]hh:mm:ss[.fffffff]</c>.</summary>
    public void WriteName(TimeSpan name)
    {
        WriteString(name);
        MakeName();
    }

    /// <summary>Names the property whose value is written next by 32 hexadecimal digits in five groups.</summary>
    public void WriteName(Guid name)
    {
        WriteString(name);
        MakeName();
    }

    /// <summary>Names the property whose value is written next by a URI's original text.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public void WriteName(Uri name) => WriteName(name?.OriginalString ?? throw new ArgumentNullException(nameof(name)));

    /// <summary>Names the property whose value is written next by a version's two to four numbers.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public void WriteName(Version name) => WriteName(name?.ToString() ?? throw new ArgumentNullException(nameof(name)));
}
