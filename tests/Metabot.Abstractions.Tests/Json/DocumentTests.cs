using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Metabot.Json;

namespace Metabot.Abstractions.Tests.Json;

/// <summary>What System.Text.Json writes into our buffer: documents, nodes, and what converters make.</summary>
public sealed class DocumentTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("1.50e3")]
    [InlineData("\"a\\u0022\\n\"")]
    [InlineData("[1,[],{}]")]
    [InlineData("{\"a\":{\"b\":[true,null]}}")]
    public void A_document_is_written_between_other_values(string json)
    {
        using var document = JsonDocument.Parse(json);
        var theirs = JsonSerializer.Serialize(document, Oracle.Relaxed);
        Assert.Equal($"[0,{theirs},1]", Between(writer => writer.WriteJson(document)));
        Assert.Equal($"[0,{theirs},1]", Between(writer => writer.WriteJson(document.RootElement)));
        Assert.Equal($"[0,{theirs},1]", Between(writer => writer.WriteJson(JsonNode.Parse(json))));
    }

    [Fact]
    public void Nothing_is_null()
    {
        Assert.Equal("[0,null,1]", Between(writer => writer.WriteJson((JsonDocument?)null)));
        Assert.Equal("[0,null,1]", Between(writer => writer.WriteJson((JsonNode?)null)));
    }

    [Fact]
    public void An_element_of_no_document_is_refused() => Assert.Equal(
        "default(JsonElement) holds no JSON value; use null or an element of a document",
        Assert.Throws<MetabotSerializationException>(() => Between(writer => writer.WriteJson(default(JsonElement)))).Message);

    // The levels around it count.
    [Fact]
    public void Sixty_four_levels_are_written_with_those_around_it()
    {
        Assert.Contains("]]]", Between(writer => writer.WriteJson(Nested(63))), StringComparison.Ordinal);
        Assert.StartsWith("a parameter cannot be written as JSON: ", Assert.Throws<MetabotSerializationException>(() => Between(writer => writer.WriteJson(Nested(64)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_converter_gets_options_with_names_of_the_wire()
    {
        Assert.Equal("[0,{\"first_name\":\"Анна\"},1]", Between(writer => writer.WriteConverted(new ByOptions(), new Person("Анна"))));
        Assert.True(JobJsonReader.TryRead("{\"first_name\":\"Анна\"}"u8, (ref JobJsonReader reader) => reader.ReadConverted(new ByOptions()), out var read));
        Assert.Equal(new Person("Анна"), read);
    }

    [Fact]
    public void A_converter_is_asked_for_null_only_where_it_says_so()
    {
        Assert.Equal("[0,null,1]", Between(writer => writer.WriteConverted(new ByOptions(), null!)));
        Assert.Equal("[0,\"none\",1]", Between(writer => writer.WriteConverted(new WithNull(), null)));
        Assert.True(JobJsonReader.TryRead("null"u8, (ref JobJsonReader reader) => reader.ReadConverted(new ByOptions()), out var none));
        Assert.Null(none);
        Assert.True(JobJsonReader.TryRead("null"u8, (ref JobJsonReader reader) => reader.ReadConverted(new WithNull()), out var some));
        Assert.Equal("null was read", some);
    }

    [Fact]
    public void There_has_to_be_a_converter() => Assert.Throws<ArgumentNullException>("converter", () => Between(writer => writer.WriteConverted<string>(null!, "a")));

    [Fact]
    public void What_a_converter_cannot_do_is_told() => Assert.Equal(
        "a parameter cannot be written as JSON: no such luck",
        Assert.Throws<MetabotSerializationException>(() => Between(writer => writer.WriteConverted(new Failing(), 1))).Message);

    private static string Between(Action<JobJsonWriter> write) => Oracle.Ours(
        writer =>
        {
            writer.WriteStartArray();
            writer.WriteNumber(0);
            write(writer);
            writer.WriteNumber(1);
            writer.WriteEndArray();
        },
        initialCapacity: 1);

    private static JsonNode Nested(int depth) => Enumerable.Range(0, depth).Aggregate((JsonNode?)null, (inner, _) => new JsonArray(inner))!;

    private sealed record Person(string FirstName);

    private sealed class ByOptions : JsonConverter<Person>
    {
        public override Person? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonSerializer.Deserialize<Person>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, Person value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, options);
    }

    private sealed class WithNull : JsonConverter<string?>
    {
        public override bool HandleNull => true;

        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString() ?? "null was read";

        public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value ?? "none");
    }

    private sealed class Failing : JsonConverter<int>
    {
        public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => 0;

        public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => throw new InvalidOperationException("no such luck");
    }
}
