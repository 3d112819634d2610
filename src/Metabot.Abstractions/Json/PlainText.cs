using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#if NET
using System.Runtime.Intrinsics;
#endif

namespace Metabot.Json;

// Text that JSON takes as it is or with an escape of two bytes: most of what is ever written. Anything else is left to the
// encoder, which knows every character.
internal static class PlainText
{
    private const int MaxBytesPerCharacter = 2;
    private const int BytesAround = 3 + 16; // quotes and a comma; the last block is stored whole, however few of its bytes are meant

    public static int MeasureRoom(int characters) => checked((characters * MaxBytesPerCharacter) + BytesAround);

    // Copies as UTF-8 up to the first character that takes another escape or more bytes, into as much room as MeasureRoom says.
    // Returns the number of characters read.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Copy(ReadOnlySpan<char> text, Span<byte> utf8, out int written)
    {
        var read = CopyBlocks(text, utf8);
        written = read;
        return read == text.Length ? read : CopyRest(text, read, utf8, ref written);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CopyRest(ReadOnlySpan<char> text, int read, Span<byte> utf8, ref int written)
    {
#if NET
        if (BitConverter.IsLittleEndian && text.Length >= MixedText.ShortestText)
        {
            return MixedText.Copy(text, read, utf8, ref written);
        }

#endif
        return CopyEach(text, read, utf8, ref written);
    }

    // The caller has made room for two bytes a character, so that none is checked for it.
    private static int CopyEach(ReadOnlySpan<char> text, int read, Span<byte> utf8, ref int written)
    {
        ref var source = ref MemoryMarshal.GetReference(text);
        ref var target = ref MemoryMarshal.GetReference(utf8);
        var end = written;
        for (; read < text.Length; read++)
        {
            var character = Unsafe.Add(ref source, read);
            if (IsPlainAscii(character))
            {
                Unsafe.Add(ref target, end++) = (byte)character;
            }
            else if (IsPlainLetter(character))
            {
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, end), TwoBytes(character));
                end += 2;
            }
            else if (FindShortEscape(character) is var letter and not 0)
            {
                Unsafe.Add(ref target, end++) = (byte)'\\';
                Unsafe.Add(ref target, end++) = letter;
            }
            else
            {
                break;
            }
        }

        written = end;
        return read;
    }

    private static bool IsPlainAscii(char character) =>
        character is >= ' ' and < '\x7F' and not ('"' or '\\');

    // The letter behind the backslash, or zero.
    private static byte FindShortEscape(char character) => character switch
    {
        '"' or '\\' => (byte)character,
        '\b' => (byte)'b',
        '\t' => (byte)'t',
        '\n' => (byte)'n',
        '\f' => (byte)'f',
        '\r' => (byte)'r',
        _ => 0,
    };

    private static ushort TwoBytes(char letter)
    {
        var bytes = (ushort)(0x80C0 | (letter >> 6) | ((letter & 0x3F) << 8));
        return BitConverter.IsLittleEndian ? bytes : BinaryPrimitives.ReverseEndianness(bytes);
    }

    // Latin and Cyrillic letters, all of them assigned and of two bytes.
    // Inlined: a call would send the loop's counters to memory at every letter.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlainLetter(char character) =>
        character is (>= '\u00C0' and <= '\u024F') or (>= '\u0400' and <= '\u052F');

#if NET
    // Whole blocks of plain ASCII; the last one may overlap the one before it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CopyBlocks(ReadOnlySpan<char> text, Span<byte> utf8)
    {
        var size = Vector128<ushort>.Count;
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var target = ref MemoryMarshal.GetReference(utf8);
        if (text.Length < size)
        {
            return text.Length < size / 2 ? 0 : CopyEnds(ref source, text.Length, ref target);
        }

        var last = text.Length - size;
        for (var i = 0; ; i = Math.Min(i + size, last))
        {
            var block = Vector128.LoadUnsafe(ref source, (nuint)i);
            if (MayNeedEscape(block))
            {
                return i;
            }

            Vector128.Narrow(block, block).GetLower().StoreUnsafe(ref target, (nuint)i);
            if (i == last)
            {
                return text.Length;
            }
        }
    }

    // Of four to seven characters the first four and the last four, which may overlap.
    private static int CopyEnds(ref ushort source, int length, ref byte target)
    {
        var last = length - (Vector128<ushort>.Count / 2);
        var block = Vector128.Create(FourFrom(ref source), FourFrom(ref Unsafe.Add(ref source, last))).AsUInt16();
        if (MayNeedEscape(block))
        {
            return 0;
        }

        var bytes = Vector128.Narrow(block, block).AsUInt32();
        Unsafe.WriteUnaligned(ref target, bytes.GetElement(0));
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, last), bytes.GetElement(1));
        return length;
    }

    private static ulong FourFrom(ref ushort source) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayNeedEscape(Vector128<ushort> block)
    {
        // one comparison for both ends: what is below the space wraps around to the top
        var isOutside = Vector128.GreaterThan(block - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')));
        var isEscaped = Vector128.Equals(block, Vector128.Create((ushort)'"')) | Vector128.Equals(block, Vector128.Create((ushort)'\\'));
        return (isOutside | isEscaped) != Vector128<ushort>.Zero;
    }
#else
    private static int CopyBlocks(ReadOnlySpan<char> text, Span<byte> utf8) => 0;
#endif
}
