using System.Globalization;

namespace Metabot.Json;

public sealed partial class JobJsonWriter
{
    /// <summary>Writes ISO 8601 text, fraction only as long as needed; local and UTC kinds keep their offset or <c>Z</c>.</summary>
    public void WriteString(DateTime value) => WriteAscii(value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture));

    /// <summary>Writes ISO 8601 text with the offset, fraction only as long as needed.</summary>
    public void WriteString(DateTimeOffset value) => WriteAscii(value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));

    /// <summary>Writes <c>[-][d.]hh:mm:ss[.fffffff]</c>.</summary>
    public void WriteString(TimeSpan value) => WriteAscii(value.ToString("c", CultureInfo.InvariantCulture));

    /// <summary>Writes 32 hexadecimal digits in five groups.</summary>
    public void WriteString(Guid value) => WriteAscii(value.ToString("D", CultureInfo.InvariantCulture));

#if NET
    /// <summary>Writes <c>yyyy-MM-dd</c>.</summary>
    public void WriteString(DateOnly value) => WriteAscii(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Writes <c>HH:mm:ss[.fffffff]</c>.</summary>
    public void WriteString(TimeOnly value) => WriteString(value.ToTimeSpan());
#endif

    // For text that can never need an escape.
    private void WriteAscii(string text)
    {
        Separate();
        Append((byte)'"');
        AppendUtf8(text.AsSpan());
        Append((byte)'"');
    }
}
