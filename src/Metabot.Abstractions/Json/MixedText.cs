#if NET
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Metabot.Json;

// Blocks of eight characters of which some become two bytes: letters, as in any language of Europe, and what has a short
// escape, such as a quote.
internal static class MixedText
{
    public const int ShortestText = 4;

    private const int BlockSize = 8;

    // For each set of places of such characters, which bytes of the eight words are kept, in their order.
    private static readonly Vector128<byte>[] Packings = [.. Enumerable.Range(0, 256).Select(MakePacking)];

    // The letter that escapes each of the first sixteen characters, where there is one.
    private static readonly Vector128<byte> ShortEscapes = Vector128.Create(0, 0, 0, 0, 0, 0, 0, 0, (byte)'b', (byte)'t', (byte)'n', 0, (byte)'f', (byte)'r', 0, 0);

    // From the byte of twice a number on: which bytes come to the front when as many characters are dropped there.
    private static ReadOnlySpan<byte> Slides =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    ];

    // Copies up to the first character that takes another number of bytes, into the room that PlainText asks for. The text is no
    // shorter than ShortestText, and is read from its beginning or by whole blocks. Returns the number of characters read.
    public static int Copy(ReadOnlySpan<char> text, int read, Span<byte> utf8, ref int written)
    {
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var target = ref MemoryMarshal.GetReference(utf8);
        var end = written;
        while (read < text.Length)
        {
            var left = Math.Min(text.Length - read, BlockSize);
            var block = left == BlockSize ? Vector128.LoadUnsafe(ref source, (nuint)read) : LoadLast(ref source, text.Length, left);
            var copied = CopyBlock(block, left, ref Unsafe.Add(ref target, end), out var twoBytes);
            read += copied;
            end += copied + twoBytes;
            if (copied != left)
            {
                break;
            }
        }

        written = end;
        return read;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CopyBlock(Vector128<ushort> block, int length, ref byte target, out int twoBytes)
    {
        var letters = FindBetween(block, '\u00C0', '\u024F') | FindBetween(block, '\u0400', '\u052F');
        var quotes = Vector128.Equals(block, Vector128.Create((ushort)'"')) | Vector128.Equals(block, Vector128.Create((ushort)'\\'));
        // a control character's place in the table, or one beyond it, where there is zero
        var controls = Pick(ShortEscapes, (block | Vector128.GreaterThan(block, Vector128.Create((ushort)0xF))).AsByte()).AsUInt16();
        var isEscaped = quotes | Vector128.GreaterThan(controls, Vector128<ushort>.Zero);
        var pairs = (block >>> 6) | ((block & Vector128.Create((ushort)0x3F)) << 8) | Vector128.Create((ushort)0x80C0);
        var escapes = (((block & quotes) | controls) << 8) | Vector128.Create((ushort)'\\');

        var places = (letters | isEscaped).ExtractMostSignificantBits();
        var words = Vector128.ConditionalSelect(isEscaped, escapes, Vector128.ConditionalSelect(letters, pairs, block));
        Pick(words.AsByte(), Packings[places]).StoreUnsafe(ref target);

        var unknown = ~(places | FindBetween(block, ' ', '~').ExtractMostSignificantBits());
        length = Math.Min(length, BitOperations.TrailingZeroCount(unknown));
        twoBytes = BitOperations.PopCount(places & ((1u << length) - 1));
        return length;
    }

    // The last characters, less than a block, at its front; zero behind them. Of text that is shorter than a block, all of it.
    private static Vector128<ushort> LoadLast(ref ushort source, int length, int left)
    {
        if (length >= BlockSize)
        {
            var block = Vector128.LoadUnsafe(ref source, (nuint)(length - BlockSize));
            return Pick(block.AsByte(), Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Slides), (nuint)((BlockSize - left) * 2))).AsUInt16();
        }

        // the first four and of the last four those that are not among them; a shift by 64 would be none
        var last = FourFrom(ref Unsafe.Add(ref source, length - ShortestText)) >> 16 >> (16 * (7 - length));
        return Vector128.Create(FourFrom(ref source), last).AsUInt16();
    }

    private static ulong FourFrom(ref ushort source) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref source));

    // One comparison for both ends: what is below the first wraps around to the top.
    private static Vector128<ushort> FindBetween(Vector128<ushort> block, char first, char last) =>
        Vector128.LessThanOrEqual(block - Vector128.Create((ushort)first), Vector128.Create((ushort)(last - first)));

    // As Vector128.Shuffle, without its care for places from 16 to 127, which are never asked for.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Pick(Vector128<byte> bytes, Vector128<byte> places) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(bytes, places)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.VectorTableLookup(bytes, places)
        : Vector128.Shuffle(bytes, places);

    // A place beyond the sixteenth gives zero; nobody reads what is there.
    private static Vector128<byte> MakePacking(int places)
    {
        var kept = Enumerable.Range(0, 16).Where(i => i % 2 == 0 || ((places >> (i / 2)) & 1) == 1).Select(i => (byte)i).ToList();
        byte[] packing = [.. kept, .. Enumerable.Repeat((byte)0xFF, Vector128<byte>.Count - kept.Count)];
        return Vector128.Create(packing);
    }
}
#endif
