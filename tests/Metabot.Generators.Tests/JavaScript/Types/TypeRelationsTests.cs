namespace Metabot.JavaScript.Types;

// Whether two values can be equal or in an order, by their types; either side may stand first.
public class TypeRelationsTests
{
    [Theory]
    [InlineData("string", "string", true)]
    [InlineData("string", "\"a\"", true)]
    [InlineData("\"a\"", "\"a\"", true)]
    [InlineData("\"a\"", "\"b\"", false)]
    [InlineData("5", "5", true)]
    [InlineData("5", "6", false)]
    [InlineData("true", "false", false)]
    [InlineData("boolean", "false", true)]
    [InlineData("string", "number", false)]
    [InlineData("string | number", "number | boolean", true)]
    [InlineData("\"a\" | \"b\"", "\"c\" | 5", false)]
    [InlineData("any", "\"a\"", true)]
    [InlineData("T", "number", true)]
    [InlineData("string[]", "string", false)]
    [InlineData("string[]", "number[]", true)]
    [InlineData("Lead", "number", false)]
    [InlineData("Lead", "string[]", true)]
    [InlineData("() => string", "string", false)]
    [InlineData("() => string", "string[]", false)]
    [InlineData("() => string", "Lead", true)]
    [InlineData("() => string", "() => number", true)]
    public void Strictly(string one, string other, bool expected) => AssertBothWays(TypeRelations.MayBeStrictlyEqual, one, other, expected);

    [Theory]
    [InlineData("string", "number", true)]
    [InlineData("\"5\"", "5", true)]
    [InlineData("\" 5.0 \"", "5", true)]
    [InlineData("\"6\"", "5", false)]
    [InlineData("\"\"", "0", true)]
    [InlineData("\" \"", "0", true)]
    [InlineData("\"\"", "1", false)]
    [InlineData("\"0x10\"", "16", true)]
    [InlineData("\"0b1\"", "7", true)]
    [InlineData("\"1e2\"", "100", true)]
    [InlineData("\"five\"", "number", false)]
    [InlineData("\"5\"", "number", true)]
    [InlineData("\"-Infinity\"", "number", true)]
    [InlineData("boolean", "\"1\"", true)]
    [InlineData("boolean", "\"\"", true)]
    [InlineData("boolean", "\"0x1\"", true)]
    [InlineData("boolean", "\"2\"", false)]
    [InlineData("boolean", "\"true\"", false)]
    [InlineData("boolean", "string", true)]
    [InlineData("boolean", "1", true)]
    [InlineData("boolean", "0", true)]
    [InlineData("boolean", "2", false)]
    [InlineData("boolean", "number", true)]
    [InlineData("string[]", "string", true)]
    [InlineData("string[]", "5", true)]
    [InlineData("Lead", "\"a\"", true)]
    [InlineData("() => string", "\"a\"", false)]
    [InlineData("\"a\"", "\"b\"", false)]
    [InlineData("true", "false", false)]
    [InlineData("\"a\" | 5", "\"5\"", true)]
    public void Loosely(string one, string other, bool expected) => AssertBothWays(TypeRelations.MayBeLooselyEqual, one, other, expected);

    [Theory]
    [InlineData("number", "number", true)]
    [InlineData("number", "string", true)]
    [InlineData("number", "\"5\"", true)]
    [InlineData("number", "\"five\"", false)]
    [InlineData("5", "\"five\"", false)]
    [InlineData("boolean", "\"five\"", false)]
    [InlineData("boolean", "\"\"", true)]
    [InlineData("string", "\"five\"", true)]
    [InlineData("any", "\"five\"", true)]
    [InlineData("string[]", "\"five\"", true)]
    [InlineData("number", "\"five\" | \"6\"", true)]
    [InlineData("number", "\"0xff\"", true)]
    [InlineData("number", "Lead", true)]
    public void In_an_order(string one, string other, bool expected) => AssertBothWays(TypeRelations.MayBeOrdered, one, other, expected);

    [Theory]
    [InlineData("string", "a string")]
    [InlineData("\"a\" | \"b\" | number", "a string or a number")]
    [InlineData("true", "a boolean")]
    [InlineData("string[]", "a list")]
    [InlineData("() => any", "a function")]
    [InlineData("Lead", "'Lead'")]
    [InlineData("any", "an object")]
    public void How_a_type_is_called_in_a_message(string type, string expected) => Assert.Equal(expected, TypeWords.Describe(WrittenType.Read(type)));

    private static void AssertBothWays(Func<ScriptType, ScriptType, bool> test, string one, string other, bool expected)
    {
        var (left, right) = (WrittenType.Read(one), WrittenType.Read(other));
        Assert.Equal((expected, expected), (test(left, right), test(right, left)));
    }
}
