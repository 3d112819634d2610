using System.Buffers.Text;
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
        var span = Reserve(checked((value.Length * PlainText.MaxBytesPerCharacter) + 3), out var start);
        span[0] = (byte)'"';
        var read = PlainText.Copy(value, span.Slice(1), out var written);
        if (read == value.Length)
        {
            span[written + 1] = (byte)'"';
            EndValue(start + written + 2);
        }
        else
        {
            _length = start + written + 1;
            AppendEscaped(value.Slice(read));
            Copy("\","u8);
        }
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

        var span = Reserve(checked(Base64.GetMaxEncodedToUtf8Length(value.Length) + 3), out var start);
        span[0] = (byte)'"';
        Base64.EncodeToUtf8(value, span.Slice(1), out _, out var written);
        span[written + 1] = (byte)'"';
        EndValue(start + written + 2);
    }

    private void AppendEscaped(ReadOnlySpan<char> value)
    {
        Span<char> escaped = stackalloc char[256];
        while (!value.IsEmpty)
        {
            Encoder.Encode(value, escaped, out var read, out var written);
            AppendUtf8(escaped.Slice(0, written));
            value = value.Slice(read);
        }
    }

    private unsafe void AppendUtf8(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
        {
            return;
        }

        var span = Reserve(Encoding.UTF8.GetMaxByteCount(value.Length), out _);
        fixed (char* source = value)
        fixed (byte* target = span)
        {
            _length += Encoding.UTF8.GetBytes(source, value.Length, target, span.Length);
        }
    }
}
