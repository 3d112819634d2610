using Metabot.Generators.Locks;

namespace Metabot.Generators.Tests.Locks;

// A line of the lock taken apart, and what it says of a place and a type.
public class LockLineTests
{
    [Theory]
    [InlineData("script a", "script a", "", null, "", null)]
    [InlineData("script a (retired)", "script a", "", null, "(retired)", null)]
    [InlineData("script a [net8.0]", "script a", "", null, "", "net8.0")]
    [InlineData("trigger #17 (retired) [net472]", "trigger #17", "", null, "(retired)", "net472")]
    [InlineData("script a .n: integer", "script a", ".n", null, "integer", null)]
    [InlineData("script a .n: string(date)? or absent [net8.0]", "script a", ".n", null, "string(date)? or absent", "net8.0")]
    [InlineData("script a .n: object like .tree", "script a", ".n", null, "object like .tree", null)]
    [InlineData("script a .s=0: New", "script a", ".s", "0", "New", null)]
    [InlineData("script a .s=New", "script a", ".s", "New", "", null)]
    [InlineData("script a .s=\"a: b\": \"c d\"", "script a", ".s", "\"a: b\"", "\"c d\"", null)]
    [InlineData("script \"a .b: c\" .n: integer", "script \"a .b: c\"", ".n", null, "integer", null)]
    [InlineData("script a .m{}[]{key}=x", "script a", ".m{}[]{key}", "x", "", null)]
    [InlineData("script a .p<\"my kind\"=\"x y\">.n: integer", "script a", ".p<\"my kind\"=\"x y\">.n", null, "integer", null)]
    [InlineData("script a .p<kind=#-2>: object", "script a", ".p<kind=#-2>", null, "object", null)]
    public void A_line_has_its_parts(string line, string contract, string path, string? value, string word, string? framework)
    {
        var parsed = Assert.IsType<LockLine>(LockLineParser.Parse(line));
        Assert.Equal(new LockLine(contract, path, value, word, framework), parsed);
        Assert.Equal(line, parsed.ToString());
        Assert.Equal(path.Length == 0, parsed.IsContract);
        Assert.Equal(word == "(retired)", parsed.IsRetired);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" script a")]
    [InlineData("script a ")]
    [InlineData("Script a")]
    [InlineData("scripts a")]
    [InlineData("script #")]
    [InlineData("script #-1")]
    [InlineData("script \"a")]
    [InlineData("script a (gone)")]
    [InlineData("script a  .n: integer")]
    [InlineData("script a .n")]
    [InlineData("script a .n:")]
    [InlineData("script a .n:integer")]
    [InlineData("script a .n =1")]
    [InlineData("script a ..n: integer")]
    [InlineData("script a .n[: integer")]
    [InlineData("script a .n{x}: integer")]
    [InlineData("script a .p<kind>: object")]
    [InlineData("script a .p<kind=>: object")]
    [InlineData("script a .s=a b")]
    [InlineData("script a [net 8]")]
    public void Another_text_is_no_line(string line) => Assert.Null(LockLineParser.Parse(line));

    [Theory]
    [InlineData(".n", null)]
    [InlineData(".a.b", ".a")]
    [InlineData(".a.b.c", ".a.b")]
    [InlineData(".a[]", ".a")]
    [InlineData(".a[].b", ".a[]")]
    [InlineData(".a{}", ".a")]
    [InlineData(".a{key}", ".a")]
    [InlineData(".a<kind=card>", ".a")]
    [InlineData(".a<kind=card>.b", ".a<kind=card>")]
    [InlineData(".\"a.b\"", null)]
    [InlineData(".\"a.b\".c", ".\"a.b\"")]
    [InlineData(".\"a\\\".b\"[]", ".\"a\\\".b\"")]
    public void A_place_is_in_another_one(string path, string? parent) => Assert.Equal(parent, LockPlaces.ParentOf(path));

    [Theory]
    [InlineData(".n", ".n")]
    [InlineData(".a.b[].c", ".a")]
    [InlineData(".a[]", ".a")]
    [InlineData(".\"a.b\"{}", ".\"a.b\"")]
    public void A_place_is_in_a_parameter(string path, string parameter) => Assert.Equal(parameter, LockPlaces.ParameterOf(path));

    [Fact]
    public void Of_two_lines_for_one_place_both_types_are_told()
    {
        var places = LockPlaces.Read([new("script a", ".n", null, "string"), new("script a", ".n", null, "integer"), new("script a", ".n", null, "string"), new("script a", ".s", "0", "New"), LockLine.OfContract("script a")]);
        Assert.Equal([(".n", "integer | string")], places.Types.Select(type => (type.Key, type.Value)));
        Assert.Equal([("0", "New")], places.Values[".s"]);
        Assert.True(new TypeWord(places.Types[".n"]).IsUnknown);
    }

    [Theory]
    [InlineData("integer", "integer", "number", false, false)]
    [InlineData("number(or NaN)", "number(or NaN)", "number", false, false)]
    [InlineData("enum(number)?", "enum(number)", "number", true, false)]
    [InlineData("enum", "enum", "string", false, false)]
    [InlineData("flags or absent", "flags", "string", false, true)]
    [InlineData("string(number)? or absent", "string(number)", "string", true, true)]
    [InlineData("string(date-time)", "string(date-time)", "string", false, false)]
    [InlineData("union", "union", "object", false, false)]
    [InlineData("object like .tree?", "object like .tree", "object", true, false)]
    [InlineData("list?", "list", "list", true, false)]
    [InlineData("boolean", "boolean", "boolean", false, false)]
    public void A_type_is_a_name_a_kind_and_marks(string text, string name, string kind, bool canBeNull, bool canBeAbsent)
    {
        var word = new TypeWord(text);
        Assert.Equal((name, kind, canBeNull, canBeAbsent, canBeNull || canBeAbsent), (word.Name, word.Kind, word.CanBeNull, word.CanBeAbsent, word.IsOptional));
        Assert.False(word.IsUnknown);
    }
}
