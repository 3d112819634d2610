using System.Reflection;
using System.Runtime.Loader;
using Metabot.Generators.Tests.Compiling;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>A converter can ask its options for other types, from the first call of a program on.</summary>
public class ConverterOptionsTests
{
    [Theory]
    [InlineData("((JsonConverter<Point>)options.GetConverter(typeof(Point))).Write(writer, value.Value, options);")]
    [InlineData("JsonSerializer.Serialize(writer, value.Value, (System.Text.Json.Serialization.Metadata.JsonTypeInfo<Point>)options.GetTypeInfo(typeof(Point)));")]
    [InlineData("JsonSerializer.Serialize(writer, value.Value, options);")]
    [InlineData("if (options.TryGetTypeInfo(typeof(Point), out var info)) { JsonSerializer.Serialize(writer, value.Value, info); }")]
    public void A_converter_writes_with_what_its_options_have(string write)
    {
        var compiled = Compiled.From($$"""
            using System; using System.Text; using System.Text.Json; using System.Text.Json.Serialization; using Metabot; using Metabot.Json;
            public record Point(int XAxis); public record Wrapped(Point Value);
            public class Unwrap : JsonConverter<Wrapped>
            {
                public override Wrapped Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new((Point)JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(typeof(Point)))!);
                public override void Write(Utf8JsonWriter writer, Wrapped value, JsonSerializerOptions options) { {{write}} }
            }
            [BotScript("s")] public partial record P([property: JsonConverter(typeof(Unwrap))] Wrapped X);
            public static class Values
            {
                public static string Written() { using var writer = new JobJsonWriter(); PScheduling.Write(writer, new P(new Wrapped(new Point(5)))); return Encoding.UTF8.GetString(writer.WrittenSpan); }
                public static string Read(string json) => PScheduling.TryReadJson(Encoding.UTF8.GetBytes(json), out var value) ? value.ToString() : "(not read)";
            }
            """);

        Assert.Equal("""{"x":{"x_axis":5}}""", new FreshPackage().Call(compiled, "Written"));
        Assert.Equal("P { X = Wrapped { Value = Point { XAxis = 5 } } }", new FreshPackage().Call(compiled, "Read", """{"x":{"x_axis":5}}"""));
    }

    // The package as in a program that has just started: nothing has used its options before.
    private sealed class FreshPackage() : AssemblyLoadContext(null, isCollectible: true)
    {
        public object? Call(Compiled compiled, string method, params object[] arguments)
        {
            using var image = new MemoryStream();
            Assert.True(compiled.Compilation.Emit(image).Success);
            image.Position = 0;
            return LoadFromStream(image).GetType("Values")!.GetMethod(method)!.Invoke(null, arguments);
        }

        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name == "Metabot.Abstractions" ? LoadFromAssemblyPath(typeof(JobContract).Assembly.Location) : null;
    }
}
