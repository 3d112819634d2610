using System.Text;
using System.Text.Encodings.Web;

namespace Metabot.Json;

public sealed partial class JobJsonWriter
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Writes text, or <c>null</c> for null. A lone surrogate becomes U+FFFD, as in System.Text.Json.</summary>
    public void WriteString(string? value)
    {
        if (value is null)
        {
            WriteNull();
        }
        else
        {
            WriteString(value.AsSpan());
        }
    }

    /// <summary>Writes text. A lone surrogate becomes U+FFFD, as in System.Text.Json.</summary>
    public void WriteString(ReadOnlySpan<char> value)
    {
        Separate();
        Append((byte)'"');
        if (FirstToEscape(value) < 0)
        {
            AppendUtf8(value);
        }
        else
        {
            AppendUtf8(Encoder.Encode(value.ToString()).AsSpan());
        }

        Append((byte)'"');
    }

    /// <summary>Writes a character as text of length one.</summary>
    public void WriteString(char value)
    {
        ReadOnlySpan<char> text = [value];
        WriteString(text);
    }

    /// <summary>Writes a URI's original text, or <c>null</c> for null.</summary>
    public void WriteString(Uri? value) => WriteString(value?.OriginalString);

    /// <summary>Writes a version's two to four numbers as text, or <c>null</c> for null.</summary>
    public void WriteString(Version? value) => WriteString(value?.ToString());

    /// <summary>Writes bytes as Base64 text.</summary>
    public void WriteBase64(ReadOnlyMemory<byte> value) => WriteBase64(value.ToArray());

    /// <summary>Writes bytes as Base64 text, or <c>null</c> for null.</summary>
    public void WriteBase64(byte[]? value)
    {
        if (value is null)
        {
            WriteNull();
            return;
        }

        Separate();
        Append((byte)'"');
        AppendUtf8(Convert.ToBase64String(value).AsSpan());
        Append((byte)'"');
    }

    private static unsafe int FirstToEscape(ReadOnlySpan<char> value)
    {
        fixed (char* start = value)
        {
            return value.IsEmpty ? -1 : Encoder.FindFirstCharacterToEncode(start, value.Length);
        }
    }

    private unsafe void AppendUtf8(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
        {
            return;
        }

        var span = Reserve(Encoding.UTF8.GetMaxByteCount(value.Length));
        fixed (char* source = value)
        fixed (byte* target = span)
        {
            _length += Encoding.UTF8.GetBytes(source, value.Length, target, span.Length);
        }
    }
}
