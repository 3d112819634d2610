namespace Metabot.JavaScript.Types;

// Types as host.d.ts and builtins.d.ts write them.
public class TypeReaderTests
{
    [Theory]
    [InlineData("string", "string")]
    [InlineData("number[]", "number[]")]
    [InlineData("string[][]", "string[][]")]
    [InlineData("Lead", "Lead")]
    [InlineData("Lead[]", "Lead[]")]
    [InlineData("\"new\"", "\"new\"")]
    [InlineData("\"not like\" | \"=\" | 5", "\"not like\" | \"=\" | 5")]
    [InlineData("true", "true")]
    [InlineData("true | false", "true | false")]
    [InlineData("string | number", "string | number")]
    [InlineData("(string | number)[]", "(string | number)[]")]
    [InlineData("((string))", "string")]
    [InlineData("T", "T")]
    [InlineData("U[]", "U[]")]
    [InlineData("this", "this")]
    public void What_is_understood(string text, string expected) => Assert.Equal(expected, WrittenType.Tell(WrittenType.Read(text)));

    [Theory]
    [InlineData("string | null", "string")]
    [InlineData("undefined | null | number", "number")]
    [InlineData("(string | null)[]", "string[]")]
    [InlineData("null", "any")]
    [InlineData("null[]", "any[]")]
    [InlineData("(string & {})", "string")]
    [InlineData("string & Lead | number", "string | number")]
    public void What_says_nothing_is_left_out(string text, string expected) => Assert.Equal(expected, WrittenType.Tell(WrittenType.Read(text)));

    [Theory]
    [InlineData("string | string", "string")]
    [InlineData("\"a\" | string", "string")]
    [InlineData("\"a\" | \"a\" | \"b\"", "\"a\" | \"b\"")]
    [InlineData("true | boolean", "boolean")]
    [InlineData("5 | number | \"5\"", "number | \"5\"")]
    [InlineData("string | any", "any")]
    [InlineData("string | unknown", "any")]
    [InlineData("(any | number)[] | number", "any[] | number")]
    public void What_is_said_twice_is_one(string text, string expected) => Assert.Equal(expected, WrittenType.Tell(WrittenType.Read(text)));

    [Theory]
    [InlineData("{ [key: string]: number }", "any")]
    [InlineData("{ a: { b: string } } | number", "any")]
    [InlineData("{ a: string }[]", "any[]")]
    [InlineData("[string, any]", "any[]")]
    [InlineData("[[string, any], number]", "any[]")]
    [InlineData("[string, number] | string", "any[] | string")]
    [InlineData("Promise<string>", "any")]
    [InlineData("Map<string, Map<string, number>>[]", "any[]")]
    [InlineData("Names<TagName>", "any")]
    public void What_is_too_much_may_be_anything(string text, string expected) => Assert.Equal(expected, WrittenType.Tell(WrittenType.Read(text)));

    [Theory]
    [InlineData("() => string", "() => string")]
    [InlineData("(item: T) => boolean", "(item: T) => boolean")]
    [InlineData("(item: T, index?: number) => U", "(item: T, index?: number) => U")]
    [InlineData("(...items: any[]) => any", "(...items: any[]) => any")]
    [InlineData("(f: (a: string) => number) => string[]", "(f: (a: string) => number) => string[]")]
    [InlineData("(a: string | number, b: T[]) => string | number", "(a: string | number, b: T[]) => string | number")]
    [InlineData("((a: string) => number) | string", "(a: string) => number | string")]
    public void Functions(string text, string expected) => Assert.Equal(expected, WrittenType.Tell(WrittenType.Read(text)));

    [Fact]
    public void Who_has_to_give_what_is_counted()
    {
        var function = Assert.IsType<FunctionType>(WrittenType.Read("(a: string, b: number, c?: any, ...rest: any[]) => any"));
        Assert.Equal(2, function.Required);
        Assert.Equal([false, false, false, true], function.Parameters.Select(parameter => parameter.IsRest));
    }

    [Theory]
    [InlineData("\"a\"", "string")]
    [InlineData("true | 5 | Lead", "boolean | number | Lead")]
    [InlineData("\"a\" | \"b\"", "string")]
    [InlineData("string[]", "string[]")]
    public void A_variable_that_can_be_given_another_value_is_wider(string text, string expected) => Assert.Equal(expected, WrittenType.Tell(WrittenType.Read(text).Widen()));
}
