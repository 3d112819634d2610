using System.Reflection;
using System.Reflection.Emit;
using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>Default values: whatever constant metadata can hold is written right, or the parameter has to be given.</summary>
public class ConstantTests
{
    private const string Usings =
        "using System; using System.Runtime.CompilerServices; using System.Runtime.InteropServices; using System.Text.Json; using System.Text.Json.Serialization; using System.Threading.Tasks; using Metabot;\n";

    private const string Declarations = """
        public enum Small : byte { A, B = 200 } public enum Large : ulong { Most = ulong.MaxValue } public enum Minus : sbyte { Low = -128 } public struct S { public int X { get; set; } }
        public sealed class AsText<T> : JsonConverter<T>
        {
            public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => default!;
            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value is null ? "null" : $"{value}");
            public override bool HandleNull => true;
        }

        """;

    [Theory]
    [InlineData("double X = -0.0", "-0")]
    [InlineData("double X = double.Epsilon", "5E-324")]
    [InlineData("float X = 0.1f", "0.1")]
    [InlineData("float? X = 1e30f", "1E+30")]
    [InlineData("decimal X = -79228162514264337593543950335m", "-79228162514264337593543950335")]
    [InlineData("decimal? X = 1.50m", "1.50")]
    [InlineData("long? X = 5", "5")]
    [InlineData("byte? X = 5", "5")]
    [InlineData("double? X = 5", "5")]
    [InlineData("ulong X = ulong.MaxValue", "18446744073709551615")]
    [InlineData("sbyte X = -128", "-128")]
    [InlineData("char X = '\\ud800'", "\"\\uFFFD\"")]
    [InlineData("char? X = '\\u2028'", "\"\\u2028\"")]
    [InlineData("string X = \"\\ud83d \\0 \\u2028 \\\" \\\\ {}\"", "\"\\uFFFD \\u0000 \\u2028 \\\" \\\\ {}\"")]
    [InlineData("bool? X = true", "true")]
    [InlineData("Small X = Small.B", "200")]
    [InlineData("Small? X = (Small)7", "7")]
    [InlineData("Large X = Large.Most", "18446744073709551615")]
    [InlineData("Minus? X = (Minus)(-3)", "-3")]
    [InlineData("DayOfWeek? X = null", "null")]
    [InlineData("S X = default", "{\"x\":0}")]
    [InlineData("S? X = null", "null")]
    [InlineData("Guid X = default", "\"00000000-0000-0000-0000-000000000000\"")]
    [InlineData("DateTime X = default", "\"0001-01-01T00:00:00\"")]
    [InlineData("[Optional, DecimalConstant(1, 128, 0u, 0u, 15u)] decimal X", "-1.5")]
    [InlineData("[property: JsonConverter(typeof(AsText<double>))] double X = double.NaN", "\"NaN\"")]
    [InlineData("[property: JsonConverter(typeof(AsText<float>))] float X = float.NegativeInfinity", "\"-Infinity\"")]
    [InlineData("[property: JsonConverter(typeof(AsText<object>))] object? X = null", "\"null\"")]
    public void Is_a_default_of_the_call(string parameter, string expected) => Assert.Equal(
        $$"""{"x":{{expected}}}""",
        RecordingBot.Called($"{Declarations}[BotScript(\"s\")] public partial record P({parameter});", "bot.SchedulePAsync()").Params);

    [Theory]
    [InlineData("[Optional, DateTimeConstant(0L)] DateTime X", "default(DateTime)")]
    [InlineData("[Optional, DateTimeConstant(630822816000000000L)] DateTime X", "default(DateTime)")]
    [InlineData("[Optional, DateTimeConstant(630822816000000000L)] DateTime? X", "null")]
    [InlineData("[property: JsonConverter(typeof(AsText<object>))] [Optional, DefaultParameterValue(\"text\")] object X", "7")]
    [InlineData("[property: JsonConverter(typeof(AsText<object>))] [Optional, DefaultParameterValue(5)] object X", "7")]
    [InlineData("[property: JsonConverter(typeof(AsText<object>))] [Optional, IUnknownConstant] object X", "7")]
    [InlineData("[property: JsonConverter(typeof(AsText<IntPtr>))] nint X = 5", "(nint)7")]
    [InlineData("[property: JsonConverter(typeof(AsText<UIntPtr>))] nuint X = 5", "(nuint)7")]
    [InlineData("[Optional] int X", "7")]
    public void Has_to_be_given(string parameter, string argument)
    {
        Assert.NotNull(Calling(parameter, argument).Load());
        Assert.Equal(["CS7036"], Calling(parameter, "").Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(each => each.Severity == DiagnosticSeverity.Error).Select(each => each.Id));
    }

    private static Compiled Calling(string parameter, string argument) => Compiled.From(
        $"{Usings}{Declarations}[BotScript(\"s\")] public partial record P({parameter}); public static class Calls {{ public static Task<ScheduledJob> Make(IBotClient bot) => bot.SchedulePAsync({argument}); }}",
        nullable: NullableContextOptions.Disable);

    [Theory]
    [InlineData("[Optional, DateTimeConstant(630822816000000000L)] DateTime d", "DateTime", "\"2000-01-01T00:00:00\"")]
    [InlineData("[Optional, DateTimeConstant(630822816000000000L)] DateTime? d", "DateTime?", "\"2000-01-01T00:00:00\"")]
    [InlineData("double d = double.MaxValue", "double", "1.7976931348623157E+308")]
    [InlineData("Small? d = Small.B", "Small?", "200")]
    [InlineData("[Optional] int d", "int", "0")]
    [InlineData("[Optional, DefaultParameterValue(5)] object d", "object", null, "[JsonConverter(typeof(AsText<object>))]")]
    public void Is_what_the_JSON_leaves_out(string parameter, string type, string? expected, string attribute = "")
    {
        var serializer = new RandomContracts.EmittedSerializer(Compiled.From(
            $"{Usings}{Declarations}public class Inner {{ public Inner({parameter}) => D = d; {attribute} public {type} D {{ get; }} }} [BotScript(\"s\")] public partial record P(Inner X);").Load().GetType("PScheduling"));

        Assert.Equal(expected is not null, serializer.CanRead);
        Assert.Equal(expected is null ? null : "{\"x\":{\"d\":" + expected + "}}", serializer.CanRead ? serializer.WriteAgain("""{"x":{}}""") : null);
    }

    // As other languages than C# can make them.
    [Theory]
    [InlineData(typeof(char), 'x')]
    [InlineData(typeof(bool), true)]
    public void An_enum_of_no_integers_is_refused(Type underlying, object member)
    {
        var library = new PersistedAssemblyBuilder(new AssemblyName("Odd"), typeof(object).Assembly);
        var type = library.DefineDynamicModule("Odd").DefineEnum("Odd", TypeAttributes.Public, underlying);
        type.DefineLiteral("A", member);
        type.CreateType();
        using var image = new MemoryStream();
        library.Save(image);
        image.Position = 0;
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        var program = Compiled.Bare(parse, NullableContextOptions.Enable, "using Metabot; [BotScript(\"s\")] public partial record P(Odd X);").AddReferences(MetadataReference.CreateFromStream(image));

        Assert.Empty(Compiled.Run(program, parse).Generated);
    }
}
