using System.Globalization;
using Metabot.Generators.Analysis.Json;

namespace Metabot.Generators.Json;

// The tree that a lenient reader makes of an object, told as kind[range]text.
public class JsonTreeTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("{\"a\":1}", "{a: 1}")]
    [InlineData("{\"a\":-1.5e3,\"b\":true,\"c\":null}", "{a: -1.5e3, b: true, c: null}")]
    [InlineData("{\"a\":\"x\\ny\\u0041\\/\"}", "{a: 'x\ny\u0041/'}")]
    [InlineData("{\"a\":\"\\b\\f\\r\\t\\\"\\\\\"}", "{a: '\b\f\r\t\"\\'}")]
    [InlineData("{\"\\u0061b\":1}", "{ab: 1}")]
    [InlineData("{\"a\":[1,[],{},[{\"b\":[\"\"]}]]}", "{a: [1, [], {}, [{b: ['']}]]}")]
    [InlineData("{\"a\":1,\"a\":2}", "{a: 1, a: 2}")]
    [InlineData("{ // one\n \"a\" /* two */ : /* three\n */ 1, // four\n }", "{a: 1}")]
    [InlineData("{\"a\":[1,2,],}", "{a: [1, 2]}")]
    [InlineData("/**/{}//", "{}")]
    [InlineData("{\"a\":\"// no comment /* */\"}", "{a: '// no comment /* */'}")]
    public void An_object_with_comments_and_commas_at_the_end(string text, string expected) => Assert.Equal(expected, Tell(JsonReader.Read(text)));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{} {}")]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\":{\"b\":[1,{\"c\":")]
    [InlineData("{\"a\":x}")]
    [InlineData("{,}")]
    [InlineData("{\"a\":1,,}")]
    [InlineData("{\"a\":[,]}")]
    [InlineData("{\"a\":[1,,]}")]
    [InlineData("{/* \"a\":1}")]
    [InlineData("{/}")]
    [InlineData("{'a':1}")]
    [InlineData("{\"a\":(1)}")]
    public void Another_text_is_none_and_the_fault_is_told(string text)
    {
        var (root, fault) = JsonReader.ReadWhole(text);
        Assert.Null(root);
        Assert.NotNull(fault);
        Assert.Null(JsonReader.Read(text));
    }

    [Theory]
    [InlineData("{'a':'b'}", "{a: 'b'}")]
    [InlineData("{'it\\'s \"x\"':1}", "{it's \"x\": 1}")]
    [InlineData("{\"a\": name}", "{a: <name>}")]
    [InlineData("{\"a\": f(1, [2, {3}]) , \"b\": 1}", "{a: <f(1, [2, {3}])>, b: 1}")]
    [InlineData("{\"a\": $\"x,{y}\", \"b\": 1}", "{a: <$\"x,{y}\">, b: 1}")]
    [InlineData("{\"a\": x ? \"}\" : ']' }", "{a: <x ? \"}\" : ']'>}")]
    [InlineData("{name: 1, \"b\": 2}", "{<name: 1>, b: 2}")]
    [InlineData("{...rest, \"b\": 2}", "{<...rest>, b: 2}")]
    [InlineData("{\"b\": [x, ...y, 1]}", "{b: [<x>, <...y>, 1]}")]
    [InlineData("{\"b\": [x y]}", "{b: [<x y>]}")]
    public void What_is_foreign_is_passed_over_as_a_whole(string text, string expected)
    {
        Assert.Equal(expected, Tell(JsonReader.Read(text, takesForeign: true)));
        Assert.Null(JsonReader.Read(text));
    }

    [Theory]
    [InlineData("{\"a\": name")]
    [InlineData("{\"a\": f(1}")]
    [InlineData("{\"a\" name}")]
    [InlineData("{\"a\": 1 name}")]
    public void What_is_foreign_ends_at_a_comma_or_a_bracket(string text) => Assert.Null(JsonReader.Read(text, takesForeign: true));

    [Theory]
    [InlineData("{ \"one\" : [ 1 , \"t\\u0077o\" ] , }")]
    [InlineData("{ /* c */ \"a\": { \"b\": {} }, 'c': x(1), y: 2 }")]
    public void Every_node_knows_its_place(string text)
    {
        var root = Assert.IsType<JsonNode>(JsonReader.Read(text, takesForeign: true));
        Assert.Equal(text, text.Substring(root.Start, root.Length));
        Assert.All(All(root), node =>
        {
            Assert.Equal(node.End, node.Start + node.Length);
            var written = text[node.Start..node.End];
            Assert.True(node.Kind switch
            {
                JsonNodeKind.Object => written[0] == '{' && written[^1] == '}',
                JsonNodeKind.Array => written[0] == '[' && written[^1] == ']',
                JsonNodeKind.String => written[0] == written[^1] && written[0] is '"' or '\'',
                _ => written == node.Text,
            }, written);
        });
        Assert.All(All(root).SelectMany(node => node.Members), member =>
        {
            Assert.Equal(member.Name?.Start ?? member.Value.Start, member.Start);
            Assert.Equal(member.Value.End, member.End);
        });
    }

    private static IEnumerable<JsonNode> All(JsonNode node) =>
        node.Members.SelectMany(member => new[] { member.Name, member.Value }.OfType<JsonNode>()).Concat(node.Elements).SelectMany(All).Prepend(node);

    private static string Tell(JsonNode? node) => node?.Kind switch
    {
        null => "none",
        JsonNodeKind.Object => "{" + string.Join(", ", node.Members.Select(member => (member.Name is { } name ? name.Text + ": " : "") + Tell(member.Value))) + "}",
        JsonNodeKind.Array => "[" + string.Join(", ", node.Elements.Select(Tell)) + "]",
        JsonNodeKind.String => $"'{node.Text}'",
        JsonNodeKind.Foreign => $"<{node.Text}>",
        _ => string.Create(CultureInfo.InvariantCulture, $"{node.Text}"),
    };
}
