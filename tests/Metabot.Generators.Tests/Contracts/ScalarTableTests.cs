using System.Reflection;
using Metabot.Generators.Contracts;
using Metabot.Generators.Emission;
using Metabot.Json;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>A type that is one value in JSON is a row of a table, a method that writes it and one that reads it: nothing else knows it.</summary>
public class ScalarTableTests
{
    [Fact]
    public void A_row_more_is_written_and_read_as_it_says()
    {
        var row = new Scalar("Shop.Money", WireKind.Text, new ScalarWriter("WriteMoney"), "ReadMoney");
        var value = new ScalarValue(NamedType.Create("Shop.Money"), row, row.Writer) { IsValueType = true };

        Assert.Equal("writer.WriteLiteral(\"\\\"price\\\":\"u8);\nwriter.WriteMoney(value.Price);\n", Written(value));
        Assert.Equal("writer.WriteMoney(\"\\\"price\\\":\"u8, value.Price);\n", Written(value with { Writer = row.Writer with { TakesBefore = true } }));
        Assert.Equal("reader.ReadMoney()", ReadExpressions.Write(value));
        Assert.Equal("reader.IsNull ? default(global::Shop.Money?) : reader.ReadMoney()", ReadExpressions.Write(value with { CanBeNull = true }));
    }

    [Fact]
    public void A_row_more_is_a_key_as_it_says()
    {
        var row = new Scalar("Shop.Money", WireKind.Text, new ScalarWriter("WriteMoney"), "ReadMoney") { Key = KeyForm.Parse, KeyText = TextForm.InvariantText };
        var money = new ScalarValue(NamedType.Create("Shop.Money"), row, row.Writer) { IsValueType = true };
        var prices = new MapValue(NamedType.Create("M"), money, money, new AsItIsRead());

        Assert.Contains("writer.WriteName(pair.Key.ToString(global::System.Globalization.CultureInfo.InvariantCulture));", Written(prices), StringComparison.Ordinal);
        Assert.Contains("key => global::Shop.Money.Parse(key)", ReadExpressions.Write(prices), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_names_methods_that_there_are() => Assert.Empty(
        ScalarTable.All.Append(ScalarTable.Bytes).Append(ScalarTable.BytesInMemory).SelectMany(MissingOf));

    private static IEnumerable<string> MissingOf(Scalar row)
    {
        var writers = new[] { row.Writer, row.AsString, row.OrLiteral }.OfType<ScalarWriter>();
        foreach (var writer in writers.Where(writer => !Methods(typeof(JobJsonWriter), writer.Method).Any(method => method.GetParameters().Length == (writer.TakesBefore ? 2 : 1))))
        {
            yield return $"{row.Type}: {writer.Method}";
        }

        if (!Methods(typeof(JobJsonReader), row.Reader).Any(method => row.IsCast || method.ReturnType.FullName == row.Type))
        {
            yield return $"{row.Type}: {row.Reader}";
        }
    }

    private static IEnumerable<MethodInfo> Methods(Type type, string name) => type.GetMethods().Where(method => method.Name == name);

    private static string Written(ValueModel value)
    {
        var source = new SourceWriter();
        new ValueEmitter(source, new LocalNames("writer", "value"), new Utf8Texts(new LanguageModel(Utf8Literals: true, NullableAnnotations: true, NotNullWhen: true)))
            .EmitPresent(value, "value.Price", JsonNames.Before("price"));
        return source.Finish();
    }
}
