using Metabot.Generators.Analysis.Json;

namespace Metabot.Generators.Json;

// Why a text is not one JSON object, and where. «…» marks the place.
public class JsonFaultTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData(" \t\r\n{ } \n")]
    [InlineData("{\"a\":1}")]
    [InlineData("{\"a\":[],\"b\":{},\"a\":null}")]
    [InlineData("{\"\":\"\"}")]
    [InlineData("{\"a\":[1,-0,0.5,-1.25e+10,1E5,true,false,null,\"x\",[[]],{\"b\":[{}]}]}")]
    [InlineData("{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\"}")]
    [InlineData("{\"имя\":\"значение 😀 \u2028\"}")]
    public void One_object_has_no_fault(string text) => Assert.Null(JsonObjectText.FindFault(text));

    [Theory]
    [InlineData("«[»]", "'{' should stand where '[' stands")]
    [InlineData("«null»", "'{' should stand where 'null' stands")]
    [InlineData("«\"a\"»", "'{' should stand where '\"a\"' stands")]
    [InlineData("{«a»: 1}", "a name in double quotes or '}' should stand where 'a' stands")]
    [InlineData("{«'a'»: 1}", "a name in double quotes or '}' should stand where 'a' stands")]
    [InlineData("{«,»}", "a name in double quotes or '}' should stand where ',' stands")]
    [InlineData("{«1»:2}", "a name in double quotes or '}' should stand where '1' stands")]
    [InlineData("{\"a\"«}»", "':' should stand where '}' stands")]
    [InlineData("{\"a\" «1»}", "':' should stand where '1' stands")]
    [InlineData("{\"a\"«=»1}", "':' should stand where '=' stands")]
    [InlineData("{\"a\":«}»", "a value should stand where '}' stands")]
    [InlineData("{\"a\":«,»\"b\":1}", "a value should stand where ',' stands")]
    [InlineData("{\"a\":«undefined»}", "a value should stand where 'undefined' stands")]
    [InlineData("{\"a\":«True»}", "a value should stand where 'True' stands")]
    [InlineData("{\"a\":«nullable»}", "a value should stand where 'nullable' stands")]
    [InlineData("{\"a\":«01»}", "a value should stand where '01' stands")]
    [InlineData("{\"a\":«1.»}", "a value should stand where '1.' stands")]
    [InlineData("{\"a\":«.5»}", "a value should stand where '.5' stands")]
    [InlineData("{\"a\":«+1»}", "a value should stand where '+1' stands")]
    [InlineData("{\"a\":«1e»}", "a value should stand where '1e' stands")]
    [InlineData("{\"a\":«-»}", "a value should stand where '-' stands")]
    [InlineData("{\"a\":«NaN»}", "a value should stand where 'NaN' stands")]
    [InlineData("{\"a\":«'x'»}", "a value should stand where 'x' stands")]
    [InlineData("{\"a\":«\"x}»", "a value should stand where '\"x}' stands")]
    [InlineData("{\"a\":«\"\\x\"»}", "a value should stand where '\"\\x\"' stands")]
    [InlineData("{\"a\":«\"\\u00g0\"»}", "a value should stand where '\"\\u00g0\"' stands")]
    [InlineData("{\"a\":«\"x»\ny\"}", "a value should stand where '\"x' stands")]
    [InlineData("{\"a\":«\"x\ty\"»}", "a value should stand where '\"x y\"' stands")]
    [InlineData("{\"a\":1 «\"b\"»:2}", "',' or '}' should stand where '\"b\"' stands")]
    [InlineData("{\"a\":1«]»", "',' or '}' should stand where ']' stands")]
    [InlineData("{\"a\":1,«}»", "a name in double quotes should stand where '}' stands")]
    [InlineData("{\"a\":[«,»]}", "a value or ']' should stand where ',' stands")]
    [InlineData("{\"a\":[«}»", "a value or ']' should stand where '}' stands")]
    [InlineData("{\"a\":[1,«]»}", "a value should stand where ']' stands")]
    [InlineData("{\"a\":[1 «2»]}", "',' or ']' should stand where '2' stands")]
    [InlineData("{\"a\":[1«:»2]}", "',' or ']' should stand where ':' stands")]
    [InlineData("{} «{»}", "nothing should stand where '{' stands")]
    [InlineData("{}«;»", "nothing should stand where ';' stands")]
    [InlineData("{«/»/ a\n}", "a name in double quotes or '}' should stand where '/' stands")]
    [InlineData("{\"a\":1«\u00a0»}", "',' or '}' should stand where '\u00a0' stands")]
    public void The_token_at_fault_is_told(string marked, string why)
    {
        var text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var fault = Assert.NotNull(JsonObjectText.FindFault(text));
        Assert.Equal(why, fault.Why);
        Assert.Equal(marked, text.Insert(fault.Start + fault.Length, "»").Insert(fault.Start, "«"));
    }

    [Theory]
    [InlineData("", 0, 0, "it ends where '{' should stand")]
    [InlineData("  ", 1, 1, "it ends where '{' should stand")]
    [InlineData("{", 0, 1, "it ends where a name in double quotes or '}' should stand")]
    [InlineData("{\"a\"", 3, 1, "it ends where ':' should stand")]
    [InlineData("{\"a\":", 4, 1, "it ends where a value should stand")]
    [InlineData("{\"a\":1", 5, 1, "it ends where ',' or '}' should stand")]
    [InlineData("{\"a\":1,", 6, 1, "it ends where a name in double quotes should stand")]
    [InlineData("{\"a\":[", 5, 1, "it ends where a value or ']' should stand")]
    [InlineData("{\"a\":[1", 6, 1, "it ends where ',' or ']' should stand")]
    [InlineData("{\"a\":[1,", 7, 1, "it ends where a value should stand")]
    [InlineData("{\"a\":[{}]\n", 9, 1, "it ends where ',' or '}' should stand")]
    public void An_end_too_early_is_told_at_the_last_character(string text, int start, int length, string why) =>
        Assert.Equal((start, length, why), Assert.NotNull(JsonObjectText.FindFault(text)));

    [Fact]
    public void Sixty_four_levels_are_read_and_no_more()
    {
        Assert.Null(JsonObjectText.FindFault(Nested(63)));
        Assert.Equal((5 + 63, 1, "it is nested more than 64 levels deep"), Assert.NotNull(JsonObjectText.FindFault(Nested(64))));
    }

    [Fact]
    public void Long_words_do_not_make_long_messages() =>
        Assert.Equal($"a value should stand where '{new string('x', 100)}…' stands", Assert.NotNull(JsonObjectText.FindFault("{\"a\":" + new string('x', 5000) + "}")).Why);

    private static string Nested(int arrays) => "{\"a\":" + new string('[', arrays) + new string(']', arrays) + "}";
}
