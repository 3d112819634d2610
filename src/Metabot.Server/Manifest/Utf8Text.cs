using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Metabot.Server.Manifest;

// Files of a bot are UTF-8; bytes of something else would be read as other letters than the author wrote.
internal static class Utf8Text
{
    // Completes "the file is …", with the character at which it is wrong; null when it is not.
    public static (int Index, string Why)? WhyNot(ReadOnlySpan<byte> bytes) =>
        bytes is [0xff, 0xfe, ..] or [0xfe, 0xff, ..] ? (0, "UTF-16; save it as UTF-8")
        : Utf8.IsValid(bytes) ? null
        : (CountRight(bytes), "not UTF-8; save it as UTF-8");

    private static int CountRight(ReadOnlySpan<byte> bytes)
    {
        var characters = 0;
        while (Rune.DecodeFromUtf8(bytes, out var rune, out var used) == OperationStatus.Done)
        {
            characters += rune.Utf16SequenceLength;
            bytes = bytes[used..];
        }

        return characters;
    }
}
