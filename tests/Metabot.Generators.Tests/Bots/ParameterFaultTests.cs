namespace Metabot.Bots;

// What scripts declare of their input, against what they read of it.
public class ParameterFaultTests
{
    [Theory]
    [InlineData("\"a\": \"string\"", "f(request.a.trim());")]
    [InlineData("\"a\": \"number?\"", "if (request.a) f(request.a * 2);")]
    [InlineData("\"a\": \"any\"", "f(request.a.toFixed(2));")]
    [InlineData("\"a\": \"array\", \"b\": \"object\"", "f(request.a.map(x => x), request.b.c);")]
    [InlineData("\"a\": \"string\"", "f(request);")]
    [InlineData("\"a\": \"string\"", "f(request[key]);")]
    [InlineData("\"a\": \"what\"", "f(request.a.trim());")]
    [InlineData("", "")]
    public void Who_reads_what_is_declared_is_right(string parameters, string code) => AssertFound(parameters, code);

    [Theory]
    [InlineData("\"a\": \"string\"", "f(1);", "parameters.a: nothing that script 's' runs reads its parameter 'a'")]
    [InlineData("\"order_id\": \"number\"", "f(request.orderId);", "parameters.order_id: nothing that script 's' runs reads its parameter 'order_id'; it reads 'orderId'")]
    [InlineData("\"a\": \"number\"", "f(request.a.trim());", "parameters.a: script 's' declares its parameter 'a' as number and takes it for string")]
    [InlineData("\"a\": \"string?\"", "f(request.a?.map(x => x));", "parameters.a: script 's' declares its parameter 'a' as string and takes it for array")]
    [InlineData("\"a\": \"boolean\"", "f(request.a === 'x');", "parameters.a: script 's' declares its parameter 'a' as boolean and takes it for string")]
    [InlineData("\"a\": \"string\"", "f(request.a, request.b);", ": script 's' reads 'b', which its parameters do not declare")]
    public void What_differs_is_told_with_its_place(string parameters, string code, string fault) => AssertFound(parameters, code, fault);

    [Fact]
    public void Each_difference_is_one() => AssertFound(
        "\"one\": \"string\", \"second\": \"string\"",
        "f(request.secnd, request.quite_another);",
        "parameters.one: nothing that script 's' runs reads its parameter 'one'",
        "parameters.second: nothing that script 's' runs reads its parameter 'second'; it reads 'secnd'",
        ": script 's' reads 'quite_another', which its parameters do not declare");

    // A condition of a caller may read it as well.
    [Fact]
    public void What_somebody_else_reads_is_read() => Assert.Empty(ParameterFaults.Find(Bot("\"a\": \"string\"", "f(1);"), name => name == "a"));

    // What the scripts read that it goes on with is read by it, and what they read besides is their own.
    [Fact]
    public void What_goes_on_with_the_same_input_reads_it_too()
    {
        var bot = WrittenBot.Read("""
            {
              "scripts": {
                "s": { "parameters": { "a": "string" }, "commands": [{ "run_script": "t" }] },
                "t": { "commands": [{ "text": "{{ request.a }} {{ request.b }}" }] }
              }
            }
            """);

        Assert.Empty(ParameterFaults.Find(bot, _ => false));
    }

    // Methods of every object are no parameters.
    [Fact]
    public void A_method_of_the_input_need_not_be_declared() => AssertFound("\"a\": \"string\"", "if (request.hasOwnProperty('a')) f(request.a);");

    [Theory]
    [InlineData("string", (int)ReadKind.Text, false)]
    [InlineData("array?", (int)ReadKind.List, true)]
    [InlineData("any?", (int)ReadKind.Unknown, true)]
    public void A_type_is_a_word_and_perhaps_a_question_mark(string text, int kind, bool isOptional) => Assert.Equal(new DeclaredType((ReadKind)kind, isOptional), DeclaredType.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("String")]
    [InlineData("string??")]
    [InlineData("string ?")]
    [InlineData("int")]
    [InlineData("string|number")]
    public void Another_word_is_no_type(string text) => Assert.Null(DeclaredType.Parse(text));

    private static void AssertFound(string parameters, string code, params string[] faults) =>
        Assert.Equal(faults.Select(fault => fault[0] == ':' ? "$.scripts.s" + fault : "$.scripts.s." + fault), ParameterFaults.Find(Bot(parameters, code), _ => false).Select(fault => $"{fault.Path}: {fault.Message}"));

    private static BotOutline Bot(string parameters, string code) =>
        WrittenBot.Read($$"""{ "scripts": { "s": { "parameters": { {{parameters}} }, "commands": [{ "javascript": "{{code}}" }] } } }""");
}
