#if NET
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Metabot.Json;

// Blocks of eight characters in which letters of two bytes stand among plain ASCII, as in any language of Europe.
internal static class MixedText
{
    // For each set of places of such letters, which bytes of the eight words are kept, in their order.
    private static readonly Vector128<byte>[] Packings = [.. Enumerable.Range(0, 256).Select(MakePacking)];

    // Copies whole blocks, as long as all is plain, into room for two bytes a character. Returns the number of characters read.
    public static int CopyBlocks(ReadOnlySpan<char> text, int read, Span<byte> utf8, ref int written)
    {
        if (!BitConverter.IsLittleEndian)
        {
            return read;
        }

        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var target = ref MemoryMarshal.GetReference(utf8);
        for (; text.Length - read >= Vector128<ushort>.Count; read += Vector128<ushort>.Count)
        {
            var block = Vector128.LoadUnsafe(ref source, (nuint)read);
            var letters = FindBetween(block, '\u00C0', '\u024F') | FindBetween(block, '\u0400', '\u052F');
            var ascii = FindBetween(block, ' ', '~') & ~(Vector128.Equals(block, Vector128.Create((ushort)'"')) | Vector128.Equals(block, Vector128.Create((ushort)'\\')));
            if ((letters | ascii) != Vector128<ushort>.AllBitsSet)
            {
                break;
            }

            var pairs = (block >>> 6) | ((block & Vector128.Create((ushort)0x3F)) << 8) | Vector128.Create((ushort)0x80C0);
            var places = letters.ExtractMostSignificantBits();
            Vector128.Shuffle(Vector128.ConditionalSelect(letters, pairs, block).AsByte(), Packings[places]).StoreUnsafe(ref target, (nuint)written);
            written += Vector128<ushort>.Count + BitOperations.PopCount(places);
        }

        return read;
    }

    // One comparison for both ends: what is below the first wraps around to the top.
    private static Vector128<ushort> FindBetween(Vector128<ushort> block, char first, char last) =>
        Vector128.LessThanOrEqual(block - Vector128.Create((ushort)first), Vector128.Create((ushort)(last - first)));

    // A place beyond the sixteenth gives zero; nobody reads what is there.
    private static Vector128<byte> MakePacking(int places)
    {
        var kept = Enumerable.Range(0, 16).Where(i => i % 2 == 0 || ((places >> (i / 2)) & 1) == 1).Select(i => (byte)i).ToList();
        byte[] packing = [.. kept, .. Enumerable.Repeat((byte)0xFF, Vector128<byte>.Count - kept.Count)];
        return Vector128.Create(packing);
    }
}
#endif
