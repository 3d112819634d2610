using System.Reflection;
using System.Text;
using Metabot.Json;

namespace Metabot.Generators.Tests.RandomContracts;

/// <summary>The methods emitted beside a contract.</summary>
internal sealed class EmittedSerializer(Type? scheduling)
{
    public const string NothingGenerated = "(nothing was generated)";

    private const BindingFlags Static = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static;

    private readonly MethodInfo? _write = scheduling?.GetMethod("Write", Static);
    private readonly MethodInfo? _read = scheduling?.GetMethod("TryReadJson", Static);

    private delegate bool TryReadJson<T>(ReadOnlySpan<byte> utf8Json, out T? value);

    public bool CanWrite => _write is not null;

    public bool CanRead => _read is not null;

    public string Write(object value)
    {
        if (_write is null)
        {
            return NothingGenerated;
        }

        using var writer = new JobJsonWriter();
        _write.Invoke(null, [writer, value]);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }

    /// <summary>Reads the text and writes what was read.</summary>
    public string WriteAgain(string json) => Read(Encoding.UTF8.GetBytes(json)) is { } value ? Write(value) : "(could not be read)";

    /// <summary>Null when the JSON does not fit.</summary>
    public object? Read(byte[] json)
    {
        var type = _read!.GetParameters()[1].ParameterType.GetElementType()!;
        return typeof(EmittedSerializer).GetMethod(nameof(ReadAs), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [_read, json]);
    }

    private static object? ReadAs<T>(MethodInfo read, byte[] json) => read.CreateDelegate<TryReadJson<T>>()(json, out var value) ? value : null;
}
