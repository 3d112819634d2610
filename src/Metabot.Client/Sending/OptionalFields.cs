using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Metabot.Json;

namespace Metabot.Sending;

// Fields of a body that are left out where there is nothing to say. Inlined, so that the name is known where the writer stores it.
internal static class OptionalFields
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(JobJsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteName(name);
            writer.WriteNumber(number);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(JobJsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } flag)
        {
            writer.WriteName(name);
            writer.WriteBoolean(flag);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(JobJsonWriter writer, ReadOnlySpan<byte> name, JsonObject? value)
    {
        if (value is not null)
        {
            writer.WriteName(name);
            writer.WriteJson(value);
        }
    }

    // No tags and no condition mean the same as an absent field.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(JobJsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.WriteName(name);
            writer.WriteString(value);
        }
    }
}
