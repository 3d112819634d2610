using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Metabot.Json;

/// <summary>
/// Writes UTF-8 JSON into a pooled buffer. Generated code drives it; the bytes are those of System.Text.Json with
/// <c>JavaScriptEncoder.UnsafeRelaxedJsonEscaping</c> for the same values. Not safe for concurrent use.
/// </summary>
/// <remarks>Commas are written by the writer; the caller opens and closes objects and arrays and names every property.</remarks>
public sealed partial class JobJsonWriter : IDisposable
{
    private const int MaxDepth = 64;
    private const int LongestPlain = 40; // a Guid in quotes and the comma take 39

    private byte[] _buffer;
    private int _length;
    private int _depth;

    /// <summary>Makes a writer with a buffer from the shared pool.</summary>
    /// <param name="initialCapacity">Bytes to start with; the buffer grows as needed.</param>
    public JobJsonWriter(int initialCapacity = 512) => _buffer = ArrayPool<byte>.Shared.Rent(initialCapacity);

    /// <summary>What has been written so far; valid until the next write or <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, WrittenLength);

    /// <summary>What has been written so far; valid until the next write or <see cref="Dispose"/>.</summary>
    public ReadOnlySpan<byte> WrittenSpan => _buffer.AsSpan(0, WrittenLength);

    private int WrittenLength => EndsInComma ? _length - 1 : _length;

    private bool EndsInComma => _length > 0 && _buffer[_length - 1] == (byte)',';

    /// <summary>Opens an object.</summary>
    /// <exception cref="MetabotSerializationException">More than 64 levels are open, as in a cycle.</exception>
    public void WriteStartObject() => Open(Begin(default), (byte)'{');

    /// <inheritdoc cref="WriteStartObject()"/>
    /// <param name="before">What stands before the object, such as <c>"delivery":</c>, as UTF-8; not checked.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteStartObject(ReadOnlySpan<byte> before) => Open(Begin(before), (byte)'{');

    /// <summary>Closes the object opened last.</summary>
    public void WriteEndObject() => Close((byte)'}');

    /// <summary>Opens an array.</summary>
    /// <exception cref="MetabotSerializationException">More than 64 levels are open, as in a cycle.</exception>
    public void WriteStartArray() => Open(Begin(default), (byte)'[');

    /// <inheritdoc cref="WriteStartArray()"/>
    /// <param name="before">What stands before the array, such as <c>"items":</c>, as UTF-8; not checked.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteStartArray(ReadOnlySpan<byte> before) => Open(Begin(before), (byte)'[');

    /// <summary>Closes the array opened last.</summary>
    public void WriteEndArray() => Close((byte)']');

    /// <summary>Names the property whose value is written next.</summary>
    /// <param name="escapedName">The name as UTF-8, already escaped for JSON, without quotes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteName(ReadOnlySpan<byte> escapedName)
    {
        // inlined, so that a literal is stored instead of copied
        var span = Reserve(escapedName.Length + 3, out var start);
        span[0] = (byte)'"';
        escapedName.CopyTo(span.Slice(1));
        span[escapedName.Length + 1] = (byte)'"';
        span[escapedName.Length + 2] = (byte)':';
        _length = start + escapedName.Length + 3;
    }

    /// <summary>Names the property whose value is written next, from text known at run time (a dictionary's key).</summary>
    /// <param name="name">The name; escaped as needed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public void WriteName(string name)
    {
        WriteString(name ?? throw new ArgumentNullException(nameof(name)));
        MakeName();
    }

    /// <summary>Writes a value that is JSON already, as it is.</summary>
    /// <param name="json">One JSON value as UTF-8; not checked.</param>
    public void WriteRaw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Reserve(json.Length + 1, out var start));
        EndValue(start + json.Length);
    }

    /// <summary>Writes JSON text that is the same for every value of a type: a name, a value and the comma after it.</summary>
    /// <param name="json">Such as <c>"city":null,</c> as UTF-8; not checked.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteLiteral(ReadOnlySpan<byte> json) => Copy(json);

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => Copy("null,"u8);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void WriteBoolean(bool value) => EndBoolean(Begin(default), value);

    /// <inheritdoc cref="WriteBoolean(bool)"/>
    /// <param name="before">What stands before the value, such as <c>"is_new":</c>, as UTF-8; not checked.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteBoolean(ReadOnlySpan<byte> before, bool value) => EndBoolean(Begin(before), value);

    /// <summary>Gives the buffer back to the pool.</summary>
    public void Dispose()
    {
        (_length, _depth) = (0, 0);
        if (!_isRented || _buffer.Length > LargestKept)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }

        _isRented = false;
    }

    // Inlined, so that a literal is stored instead of copied.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Copy(ReadOnlySpan<byte> literal)
    {
        literal.CopyTo(Reserve(literal.Length, out var start));
        _length = start + literal.Length;
    }

    // Writes what stands before a value; there is room behind it for any number and moment.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Begin(ReadOnlySpan<byte> before)
    {
        before.CopyTo(Reserve(before.Length + LongestPlain, out var start));
        return start + before.Length;
    }

    private void EndBoolean(int start, bool value)
    {
        var text = value ? "true,"u8 : "false,"u8;
        text.CopyTo(_buffer.AsSpan(start));
        _length = start + text.Length;
    }

    private void Open(int start, byte bracket)
    {
        if (++_depth > MaxDepth)
        {
            throw new MetabotSerializationException(
                $"the parameters are nested more than {MaxDepth} levels deep; does a value contain itself?");
        }

        _buffer[start] = bracket;
        _length = start + 1;
    }

    // Takes the place of the comma after the last item.
    private void Close(byte bracket)
    {
        _depth--;
        _length = WrittenLength;
        Reserve(2, out var start)[0] = bracket;
        EndValue(start + 1);
    }

    // A comma follows every value; closing takes the last one away. So no write has to look at what is before it.
    private void EndValue(int end)
    {
        _buffer[end] = (byte)',';
        _length = end + 1;
    }

    // The value written last is the name of the next one.
    private void MakeName() => _buffer[_length - 1] = (byte)':';

    // Room for that many bytes, and where it starts. The caller sets _length, once: it is what every write waits for.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int size, out int start)
    {
        start = _length;
        return ReserveAt(start, size);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> ReserveAt(int start, int size)
    {
        if (_buffer.Length - start < size)
        {
            _length = start;
            Grow(size);
        }

#if NET
        // of the size just checked: what is stored at known places needs no check of its own
        return MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buffer), start), size);
#else
        return _buffer.AsSpan(start, size);
#endif
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + size), _buffer.Length * 2));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
