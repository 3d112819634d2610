using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Metabot.Json;

public ref partial struct JobJsonReader
{
    private const int LongestPlain = 160; // of a span of time all the characters may be escaped

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    public readonly bool ReadBoolean() => _json.GetBoolean();

    /// <summary>Reads text.</summary>
    public readonly string ReadString()
    {
        Expect(JsonTokenType.String, "text");
        return _json.GetString()!;
    }

    /// <summary>Reads text of one character.</summary>
    public readonly char ReadChar() => char.Parse(ReadString());

    /// <summary>Reads an integer.</summary>
    public readonly sbyte ReadSByte() => _json.GetSByte();

    /// <summary>Reads an integer.</summary>
    public readonly byte ReadByte() => _json.GetByte();

    /// <summary>Reads an integer.</summary>
    public readonly short ReadInt16() => _json.GetInt16();

    /// <summary>Reads an integer.</summary>
    public readonly ushort ReadUInt16() => _json.GetUInt16();

    /// <summary>Reads an integer.</summary>
    public readonly int ReadInt32() => _json.GetInt32();

    /// <summary>Reads an integer.</summary>
    public readonly uint ReadUInt32() => _json.GetUInt32();

    /// <summary>Reads an integer.</summary>
    public readonly long ReadInt64() => _json.GetInt64();

    /// <summary>Reads an integer.</summary>
    public readonly ulong ReadUInt64() => _json.GetUInt64();

    /// <summary>Reads a number.</summary>
    public readonly float ReadSingle() => _json.GetSingle();

    /// <summary>Reads a number.</summary>
    public readonly double ReadDouble() => _json.GetDouble();

    /// <summary>Reads a number with all its digits.</summary>
    public readonly decimal ReadDecimal() => _json.GetDecimal();

    /// <summary>Reads an integer of any length.</summary>
    public readonly BigInteger ReadBigInteger() => BigInteger.Parse(NumberText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>Reads ISO 8601 text.</summary>
    public readonly DateTime ReadDateTime() => _json.GetDateTime();

    /// <summary>Reads ISO 8601 text with an offset.</summary>
    public readonly DateTimeOffset ReadDateTimeOffset() => _json.GetDateTimeOffset();

    /// <summary>Reads <c>[-][d.]hh:mm:ss[.fffffff]</c>.</summary>
    public readonly TimeSpan ReadTimeSpan() => ParseTimeSpan(CopyBytes(stackalloc byte[LongestPlain]));

    /// <summary>Reads 32 hexadecimal digits in five groups.</summary>
    public readonly Guid ReadGuid() => _json.GetGuid();

    /// <summary>Reads a URI, absolute or relative.</summary>
    public readonly Uri ReadUri() => new(ReadString(), UriKind.RelativeOrAbsolute);

    /// <summary>Reads two to four numbers separated by dots.</summary>
    public readonly Version ReadVersion()
    {
        var text = ReadString();
        return text.Length > 0 && IsDigit(text[0]) && IsDigit(text[text.Length - 1]) ? Version.Parse(text) : throw new FormatException("a version is numbers and dots");
    }

    /// <summary>Reads Base64 text.</summary>
    public readonly byte[] ReadBase64() => _json.GetBytesFromBase64();

    /// <summary>Reads any JSON value.</summary>
    public JsonElement ReadJsonElement() => JsonElement.ParseValue(ref _json);

    /// <summary>Reads any JSON value; the caller disposes it.</summary>
    public JsonDocument ReadJsonDocument() => JsonDocument.ParseValue(ref _json);

    /// <summary>Reads any JSON value but <c>null</c>.</summary>
    public JsonNode ReadJsonNode() => _json.TokenType == JsonTokenType.String ? JsonValue.Create(ReadString())! : JsonNode.Parse(ref _json)!;

    /// <summary>Reads a value by a converter of one's own; <c>null</c> is null unless the converter handles it.</summary>
    /// <param name="converter">Reads exactly one value; gets options with snake_case names.</param>
    /// <typeparam name="T">The type that the converter is for.</typeparam>
    public T? ReadConverted<T>(JsonConverter<T> converter) =>
        IsNull && default(T) is null && !converter.HandleNull ? default : converter.Read(ref _json, typeof(T), JobJsonWriter.ConverterOptions);

#if NET
    /// <summary>Reads <c>yyyy-MM-dd</c>.</summary>
    public readonly DateOnly ReadDateOnly() => DateOnly.ParseExact(CopyText(stackalloc char[LongestPlain]), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads <c>HH:mm:ss[.fffffff]</c>.</summary>
    public readonly TimeOnly ReadTimeOnly()
    {
        var text = CopyBytes(stackalloc byte[LongestPlain]);

        // What stands before a point, or alone, is days.
        var separator = text.IndexOfAny((byte)':', (byte)'.');
        return separator > 0 && text[separator] == ':' && text[0] != '-' ? TimeOnly.FromTimeSpan(ParseTimeSpan(text)) : throw new FormatException("a time of day has hours and minutes");
    }

    /// <summary>Reads a number.</summary>
    public readonly Half ReadHalf() =>
        Half.Parse(NumberSpan(), NumberStyles.Float, CultureInfo.InvariantCulture) is var value && Half.IsFinite(value) ? value : throw new OverflowException("the number is too large");

    /// <summary>Reads an integer.</summary>
    public readonly Int128 ReadInt128() => Int128.Parse(NumberSpan(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>Reads an integer.</summary>
    public readonly UInt128 ReadUInt128() => UInt128.Parse(NumberSpan(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private readonly ReadOnlySpan<char> CopyText(Span<char> room)
    {
        ExpectPlain(room.Length);
        return room.Slice(0, _json.CopyString(room));
    }
#endif

    // Without a string of its own.
    private readonly ReadOnlySpan<byte> CopyBytes(Span<byte> room)
    {
        ExpectPlain(room.Length);
        return room.Slice(0, _json.CopyString(room));
    }

    // What is longer than it can be does not fit.
    private readonly void ExpectPlain(int longest)
    {
        Expect(JsonTokenType.String, "text");
        if (_json.ValueSpan.Length > longest)
        {
            throw new FormatException("the text is too long");
        }
    }

    // By System.Text.Json's own parser, which takes white space before it, as that does not.
    private static TimeSpan ParseTimeSpan(ReadOnlySpan<byte> text)
    {
        var isBare = text.Length > 0 && (IsDigit((char)text[0]) || text[0] == '-');
        return isBare && Utf8Parser.TryParse(text, out TimeSpan value, out var read, 'c') && read == text.Length
            ? value
            : throw new FormatException("a span of time is [-][d.]hh:mm:ss[.fffffff]");
    }

    private static bool IsDigit(char sign) => sign is >= '0' and <= '9';

    private readonly string NumberText() => Encoding.UTF8.GetString(NumberSpan().ToArray());

    private readonly ReadOnlySpan<byte> NumberSpan()
    {
        Expect(JsonTokenType.Number, "a number");
        return _json.ValueSpan;
    }
}
