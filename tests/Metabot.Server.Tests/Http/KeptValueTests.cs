using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Http;

// Whatever JSON stands in a lead's attributes, a ticket's or a person's fields, or a row: it is kept as it was written, over a restart too.
public sealed class KeptValueTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const int DeepestBody = 50;

    private static readonly (string Path, string Member, string Others, string Id)[] Places =
    [
        ("leads", "attributes", "\"name\":\"Ann\",", "lead_id"),
        ("tickets", "fields", "", "ticket_id"),
        ("persons", "fields", "", "person_id"),
    ];

    public static TheoryData<string> Values { get; } =
    [
        "0", "-0", "1.50", "1e2", "1E+2", "-1.0e-7", "12345678901234567890", "0.1000000000000000055511151231257827", "1e400",
        "true", "false", "\"\"", "\" \"", "\"Пермь\"", "\"a/b\"", "\"<b>&'\"", "[]", "{}", "[[],{}]", "[null]", "{\"a\":null}",
        "{\"b\":1,\"a\":2}", "{\"\":1}", "{\"a.b\":1,\"a\":{\"b\":2}}", "{\"A\":1,\"a\":2}", "[1,\"1\",true,\"true\"]",
    ];

    public static TheoryData<string, string> Rewritten { get; } = new()
    {
        { "\"😀\"", "\"😀\"" }, { "\"\\u0416\"", "\"Ж\"" }, { "\"\\/\"", "\"/\"" }, { "\"\\ud83d\\ude00\"", "\"😀\"" },
        { " [ 1 , 2 ] ", "[1,2]" }, { "{ \"a\" : 1 }", "{\"a\":1}" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_reads_as_it_was_written(string value)
    {
        foreach (var (path, member, others, id) in Places)
        {
            var made = await api.PostAsync(path, $"{{{others}\"{member}\":{{\"v\":{value}}}}}");

            made.Success();
            var read = await api.AskAsync("GET", $"{path}/{made.Json[id]}");
            Assert.Contains($"\"{member}\":{{\"v\":{value}}}", made.Text, StringComparison.Ordinal);
            Assert.Equal(made.Text, read.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_of_a_row_reads_as_it_was_written(string value)
    {
        var made = await api.PostAsync("tables/dishes/rows", $"{{\"fields\":{{\"price\":{value}}}}}");

        var row = (long)made.Success()["row_id"]!;
        Assert.Equal($"[{made.Text}]", (await api.AskAsync("GET", $"tables/dishes/rows?after_id={row - 1}&limit=1")).Text);
        Assert.Contains($"\"fields\":{{\"price\":{value}}}", made.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_that_is_written_over_another_is_the_only_one(string value)
    {
        foreach (var (path, member, others, id) in Places.Where(place => place.Path != "persons"))
        {
            var made = (await api.PostAsync(path, $"{{{others}\"{member}\":{{\"before\":1,\"v\":\"old\",\"behind\":2}}}}")).Success();

            var changed = await api.AskAsync("PATCH", $"{path}/{made[id]}", ApiFixture.Json($"{{\"{member}\":{{\"v\":{value}}}}}"));

            changed.Success();
            Assert.Contains($"\"{member}\":{{\"before\":1,\"v\":{value},\"behind\":2}}", changed.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Rewritten))]
    public async Task What_may_be_written_in_another_way_means_the_same(string written, string meant)
    {
        foreach (var (path, member, others, id) in Places)
        {
            var made = (await api.PostAsync(path, $"{{{others}\"{member}\":{{\"v\":{written}}}}}")).Success();

            var read = (await api.AskAsync("GET", $"{path}/{made[id]}")).Success();
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(meant), read[member]!["v"]), read.ToJsonString());
        }
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public async Task A_value_may_be_as_deep_as_a_body_and_no_deeper(string open, string close)
    {
        foreach (var (path, member, others, id) in Places)
        {
            string Body(int depth) => $"{{{others}\"{member}\":{{\"v\":{Nest(open, close, depth - 2)}}}}}";

            var made = (await api.PostAsync(path, Body(DeepestBody))).Success();
            Problems.Check(await api.PostAsync(path, Body(DeepestBody + 1)), 400, "body", "The maximum configured depth of 50 has been exceeded");

            // The list puts it one deeper, and must still be one that readers read.
            var listed = JsonNode.Parse((await api.AskAsync("GET", $"{path}?after_id={(long)made[id]! - 1}&limit=1")).Text)!.AsArray();
            Assert.Equal(Nest(open, close, DeepestBody - 2), listed[0]![member]!["v"]!.ToJsonString());
        }
    }

    [Fact]
    public async Task All_values_are_the_same_after_a_restart()
    {
        var before = await TestBot.StartAsync("""{ "id": 42, "name": "Test", "tables": { "dishes": ["v"] } }""");
        var values = $"[{string.Join(',', Values.Select(row => row.Data))}]";
        foreach (var (path, member, others, _) in Places.Append(("tables/dishes/rows", "fields", "", "row_id")))
        {
            (await before.PostAsync(path, $"{{{others}\"{member}\":{{\"v\":{values}}}}}")).Success();
        }

        var told = await ReadAsync(before);
        await using var after = await before.RestartAsync();

        Assert.Equal(told, await ReadAsync(after));
        Assert.All(told, list => Assert.Contains($"{{\"v\":{values}}}", list, StringComparison.Ordinal));
    }

    private static async Task<string[]> ReadAsync(TestBot bot) =>
        await Task.WhenAll(new[] { "leads", "tickets", "persons", "tables/dishes/rows" }.Select(async path => (await bot.AskAsync($"bots/42/{path}")).Text));

    private static string Nest(string open, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth - 1)) + (open == "[" ? "[]" : "{}") + string.Concat(Enumerable.Repeat(close, depth - 1));
}
