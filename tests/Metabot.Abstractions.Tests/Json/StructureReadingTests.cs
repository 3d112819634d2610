using System.Text;
using Metabot.Json;

namespace Metabot.Abstractions.Tests.Json;

/// <summary>Objects, arrays and maps as emitted code reads them: all of the text, or nothing.</summary>
public sealed class StructureReadingTests
{
    [Theory]
    [InlineData("{\"a\":1}", 1)]
    [InlineData(" { \"b\" : [1, {\"a\": 5}] , \"a\" : 2 } ", 2)]
    [InlineData("{\"\\u0061\":3}", 3)]
    [InlineData("{\"A\":4}", 0)]
    [InlineData("{\"a\":1,\"a\":2}", 2)]
    [InlineData("{}", 0)]
    [InlineData("{\"b\":\"x\",\"c\":null,\"aa\":1,\"\":2}", 0)]
    public void A_member_is_found_by_its_name_and_others_are_skipped(string json, int expected) => Assert.Equal((true, expected), Read(json, ReadMember));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("{\"a\"")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\":\"1\"}")]
    [InlineData("{\"b\":}")]
    [InlineData("{\"b\":[1}")]
    [InlineData("{'a':1}")]
    [InlineData("{\"a\":1} {}")]
    [InlineData("{\"a\":1}x")]
    [InlineData("{\"a\":1}//")]
    [InlineData("\ufeff{}")]
    public void What_is_no_object_or_more_than_one_is_refused(string json) => Assert.Equal((false, 0), Read(json, ReadMember));

    [Theory]
    [InlineData("[]", "")]
    [InlineData("[1,2,3]", "1 2 3")]
    [InlineData(" [ 1 ] ", "1")]
    public void Items_are_read_in_their_order(string json, string expected) => Assert.Equal((true, expected), Read(json, ReadItems));

    [Theory]
    [InlineData("{}")]
    [InlineData("1")]
    [InlineData("[1")]
    [InlineData("[1,]")]
    [InlineData("[\"1\"]")]
    [InlineData("[null]")]
    [InlineData("[[1]]")]
    public void Other_items_are_refused(string json) => Assert.Equal((false, null), Read(json, ReadItems));

    [Theory]
    [InlineData("{}", "")]
    [InlineData("{\"1\":true,\"2\":false}", "1=True 2=False")]
    [InlineData("{\"1\":true,\"1\":false}", "1=False")]
    [InlineData("{\"\\u0031\":true}", "1=True")]
    public void A_map_has_the_last_of_each_key(string json, string expected) => Assert.Equal((true, expected), Read(json, ReadMap));

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"a\":true}")]
    [InlineData("{\"1\":1}")]
    [InlineData("{\"1\":true")]
    public void Another_map_is_refused(string json) => Assert.Equal((false, null), Read(json, ReadMap));

    [Fact]
    public void What_a_type_of_the_user_refuses_is_bad_input_like_any_other() =>
        Assert.Equal((false, 0), Read<int>("5", static (ref JobJsonReader _) => throw new InvalidOperationException("not five")));

    [Fact]
    public void There_has_to_be_something_that_reads() => Assert.Throws<ArgumentNullException>("read", () => JobJsonReader.TryRead<int>("1"u8, null!, out _));

    [Theory]
    [InlineData("null", true, false)]
    [InlineData("1", false, true)]
    [InlineData("\"1\"", false, false)]
    [InlineData("[null]", false, false)]
    public void What_comes_next_can_be_asked(string json, bool isNull, bool isNumber) => Assert.Equal((true, (isNull, isNumber)), Read(json, static (ref JobJsonReader reader) =>
    {
        var kinds = (reader.IsNull, reader.IsNumber);
        reader.Skip();
        return kinds;
    }));

    [Theory]
    [InlineData("New", "New")]
    [InlineData(" New ", "New")]
    [InlineData("New,Done", "New|Done")]
    [InlineData(" New , Done ", "New|Done")]
    [InlineData("New,", "New")]
    [InlineData("New,New", "New|New")]
    [InlineData("a b", "a b")]
    [InlineData("5", "5")]
    public void Names_of_an_enum(string text, string expected) => Assert.Equal(expected, string.Join('|', JobJsonReader.SplitNames(text)));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(",")]
    [InlineData(",New")]
    [InlineData("New,,Done")]
    [InlineData("New,Done,,")]
    [InlineData("New,5")]
    [InlineData("-1,New")]
    [InlineData("+1,New")]
    public void What_names_no_values_is_refused(string text) =>
        Assert.Equal($"'{text}' does not name values of an enum", Assert.Throws<FormatException>(() => JobJsonReader.SplitNames(text)).Message);

    [Fact]
    public void A_collection_is_filled_and_given_back()
    {
        var set = new HashSet<int> { 1 };
        Assert.Same(set, JobJsonReader.Fill(set, [1, 2]));
        Assert.Equal([1, 2], set);
        Assert.Throws<ArgumentNullException>("text", () => JobJsonReader.SplitNames(null!));
    }

    private static int ReadMember(ref JobJsonReader reader)
    {
        var found = 0;
        reader.ReadStartObject();
        while (reader.ReadName())
        {
            if (reader.IsNamed("a"u8))
            {
                found = reader.ReadInt32();
            }
            else
            {
                reader.Skip();
            }
        }

        return found;
    }

    private static string ReadItems(ref JobJsonReader reader) => string.Join(' ', reader.ReadItems(static (ref JobJsonReader item) => item.ReadInt32()));

    private static string ReadMap(ref JobJsonReader reader) => string.Join(' ', reader
        .ReadMap(name => int.Parse(name, System.Globalization.CultureInfo.InvariantCulture), static (ref JobJsonReader value) => value.ReadBoolean())
        .Select(entry => $"{entry.Key}={entry.Value}"));

    private static (bool IsRight, T? Value) Read<T>(string json, JobJsonRead<T> read) => (JobJsonReader.TryRead(Encoding.UTF8.GetBytes(json), read, out var value), value);
}
