using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace Metabot.Json;

public sealed partial class JobJsonWriter
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Writes text, or <c>null</c> for null. A lone surrogate becomes U+FFFD, as in System.Text.Json.</summary>
    public void WriteString(string? value) => EndString(Begin(default), value);

    /// <inheritdoc cref="WriteString(string?)"/>
    /// <param name="before">What stands before the value, such as <c>"first_name":</c>, as UTF-8; not checked.</param>
    /// <param name="value">The text; may be null.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteString(ReadOnlySpan<byte> before, string? value) => EndString(Begin(before), value);

    /// <summary>Writes text. A lone surrogate becomes U+FFFD, as in System.Text.Json.</summary>
    public void WriteString(ReadOnlySpan<char> value) => EndString(_length, value);

    /// <summary>Writes a character as text of length one.</summary>
    public void WriteString(char value) => WriteString(default, value);

    /// <inheritdoc cref="WriteString(char)"/>
    /// <param name="before">What stands before the value, such as <c>"grade":</c>, as UTF-8; not checked.</param>
    /// <param name="value">The character.</param>
    public void WriteString(ReadOnlySpan<byte> before, char value)
    {
        ReadOnlySpan<char> text = [value];
        EndString(Begin(before), text);
    }

    /// <summary>Writes a URI's original text, or <c>null</c> for null.</summary>
    public void WriteString(Uri? value) => WriteString(value?.OriginalString);

    /// <inheritdoc cref="WriteString(Uri?)"/>
    /// <param name="before">What stands before the value, such as <c>"page":</c>, as UTF-8; not checked.</param>
    /// <param name="value">The address; may be null.</param>
    public void WriteString(ReadOnlySpan<byte> before, Uri? value) => WriteString(before, value?.OriginalString);

    /// <summary>Writes a version's two to four numbers as text, or <c>null</c> for null.</summary>
    public void WriteString(Version? value) => WriteString(value?.ToString());

    /// <inheritdoc cref="WriteString(Version?)"/>
    /// <param name="before">What stands before the value, such as <c>"version":</c>, as UTF-8; not checked.</param>
    /// <param name="value">The version; may be null.</param>
    public void WriteString(ReadOnlySpan<byte> before, Version? value) => WriteString(before, value?.ToString());

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

    // Not inlined: in the method of a large type no room would be left for what has to be, the names of its members.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EndString(int start, string? value)
    {
        if (value is not null)
        {
            EndString(start, value.AsSpan());
            return;
        }

        "null,"u8.CopyTo(_buffer.AsSpan(start));
        _length = start + 5;
    }

    // Inlined into both that end in it, where most text begins and ends.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EndString(int start, ReadOnlySpan<char> value)
    {
        var span = ReserveAt(start, PlainText.MeasureRoom(value.Length));
        span[0] = (byte)'"';
        var read = PlainText.Copy(value, span.Slice(1), out var written);
        if (read == value.Length)
        {
            span[written + 1] = (byte)'"';
            EndValue(start + written + 2);
        }
        else
        {
            EndEscaped(start + written + 1, value.Slice(read));
        }
    }

    private void EndEscaped(int start, ReadOnlySpan<char> value)
    {
        _length = start;
        AppendEscaped(value);
        Copy("\","u8);
    }

    // The text begins with what PlainText does not take. A character of ASCII is a control character without a short escape; the
    // others the encoder knows.
    private void AppendEscaped(ReadOnlySpan<char> value)
    {
        while (!value.IsEmpty)
        {
            var length = value[0] < ' ' ? AppendEscape(value[0]) : AppendForeign(value);
            value = value.Slice(length);
            var read = PlainText.Copy(value, Reserve(PlainText.MeasureRoom(value.Length), out _), out var written);
            _length += written;
            value = value.Slice(read);
        }
    }

    private int AppendEscape(char control)
    {
        var span = Reserve(6, out var start);
        "\\u00"u8.CopyTo(span);
        span[4] = (byte)('0' + (control >> 4));
        span[5] = "0123456789ABCDEF"u8[control & 0xF];
        _length = start + 6;
        return 1;
    }

    // Up to the next character of plain ASCII, which no pair of surrogates has in it.
    private int AppendForeign(ReadOnlySpan<char> value)
    {
        var length = 1;
        while (length < value.Length && value[length] >= '\x7F')
        {
            length++;
        }

        Span<char> escaped = stackalloc char[256];
        for (var rest = value.Slice(0, length); !rest.IsEmpty;)
        {
            Encoder.Encode(rest, escaped, out var read, out var written);
            AppendUtf8(escaped.Slice(0, written));
            rest = rest.Slice(read);
        }

        return length;
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
