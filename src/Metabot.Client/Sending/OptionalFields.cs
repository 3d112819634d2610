using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Metabot.Json;

namespace Metabot.Sending;

// Fields of a body that are left out where there is nothing to say, their names as they stand before the values. Inlined, so that the
// name is known where the writer stores it.
internal static class OptionalFields
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(JobJsonWriter writer, ReadOnlySpan<byte> before, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(before, number);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(JobJsonWriter writer, ReadOnlySpan<byte> before, bool? value)
    {
        if (value is { } flag)
        {
            writer.WriteBoolean(before, flag);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(JobJsonWriter writer, ReadOnlySpan<byte> before, JsonObject? value)
    {
        if (value is not null)
        {
            writer.WriteLiteral(before);
            writer.WriteJson(value);
        }
    }

    // No tags and no condition mean the same as an absent field.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(JobJsonWriter writer, ReadOnlySpan<byte> before, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.WriteString(before, value);
        }
    }
}
