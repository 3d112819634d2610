namespace Metabot.JavaScript.Types;

// What a value of a type has by a name.
public class TypeMembersTests
{
    [Theory]
    [InlineData("string", "length", "number")]
    [InlineData("\"a\"", "length", "number")]
    [InlineData("string", "hasOwnProperty", "(name: any) => boolean")]
    [InlineData("string", "lenght", "none")]
    [InlineData("number", "length", "none")]
    [InlineData("boolean", "valueOf", "() => boolean")]
    [InlineData("string[]", "length", "number")]
    [InlineData("string[]", "anything", "none")]
    [InlineData("string | string[]", "length", "number")]
    [InlineData("string | number", "length", "number")]
    [InlineData("number | boolean", "length", "none")]
    [InlineData("any", "anything", "any")]
    [InlineData("any | string", "anything", "any")]
    [InlineData("() => string", "length", "any")]
    [InlineData("Function", "length", "number")]
    [InlineData("Function", "toString", "(radix?: any) => string")]
    public void A_member(string type, string name, string expected) => Assert.Equal(expected, WrittenType.Tell(TypeMembers.Find(WrittenType.Read(type), name)));

    [Theory]
    [InlineData("number[]", "at", "number")]
    [InlineData("number[]", "filter", "number[]")]
    [InlineData("(string | number)[]", "slice", "(string | number)[]")]
    public void A_lists_methods_give_its_items(string type, string name, string result) =>
        Assert.Equal(result, WrittenType.Tell(Assert.IsType<FunctionType>(TypeMembers.Find(WrittenType.Read(type), name)).Result));

    [Fact]
    public void A_method_that_gives_this_gives_the_value() =>
        Assert.Equal("Lead", WrittenType.Tell(Assert.IsType<FunctionType>(TypeMembers.Find(WrittenType.Read("Lead"), "setAttr")).Result));

    [Theory]
    [InlineData("string[]", "string")]
    [InlineData("string", "string")]
    [InlineData("number[] | string", "number | string")]
    [InlineData("Lead", "any")]
    [InlineData("number", "any")]
    public void An_item(string type, string expected) => Assert.Equal(expected, WrittenType.Tell(TypeMembers.Item(WrittenType.Read(type))));

    [Theory]
    [InlineData("T", "number")]
    [InlineData("T[]", "number[]")]
    [InlineData("U", "U")]
    [InlineData("(item: T, all: T[]) => T | U", "(item: number, all: number[]) => number | U")]
    [InlineData("T | string", "number | string")]
    [InlineData("T | number", "number")]
    [InlineData("string", "string")]
    public void A_placeholder_is_filled(string type, string expected) =>
        Assert.Equal(expected, WrittenType.Tell(TypeMembers.Fill(WrittenType.Read(type), "T", ScriptType.Number)));

    [Fact]
    public void A_record_has_its_fields_and_what_every_object_has()
    {
        var record = new RecordType(() => new Dictionary<string, ScriptType> { ["city"] = ScriptType.Text });
        Assert.Equal(("string", "none", "(radix?: any) => string"), (Find(record, "city"), Find(record, "town"), Find(record, "toString")));
        Assert.Equal("any", Find(new RecordType(() => null), "town"));
        Assert.Equal(["city"], TypeMembers.NamesIn(record));
        Assert.NotEqual<ScriptType>(record, new RecordType(record.Describe));
    }

    [Fact]
    public void Names_are_each_told_once()
    {
        var names = TypeMembers.NamesIn(WrittenType.Read("string | \"a\" | number")).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.Contains("length", names);
        Assert.Contains("toFixed", names);
        Assert.Empty(TypeMembers.NamesIn(ScriptType.Any));
    }

    private static string Find(ScriptType type, string name) => WrittenType.Tell(TypeMembers.Find(type, name));
}
