using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Jobs;

// The six fields that name what is run: exactly one of them.
public sealed class TargetTests(TargetTests.Fixture fixture) : IClassFixture<TargetTests.Fixture>
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": { "welcome": { "id": 1, "commands": [] }, "2": { "commands": [] }, "Приветствие": { "id": 9223372036854775807, "commands": [] } },
          "triggers": { "paid": { "id": 2, "script": "welcome" } },
          "broadcasts": { "sale": { "id": 3, "script": "welcome" } }
        }
        """;

    private static readonly (string Field, string Value)[] Fields =
    [
        ("script_id", "1"), ("script_code", "\"welcome\""), ("trigger_id", "2"), ("trigger_code", "\"paid\""), ("broadcast_id", "3"), ("broadcast_code", "\"sale\""),
    ];

    public static TheoryData<string, string> Pairs { get; } =
    [
        .. from first in Fields.Index() from second in Fields.Index() where first.Index < second.Index select (first.Item.Field, second.Item.Field),
    ];

    public static TheoryData<string, string> Each { get; } = [.. Fields];

    private TestBot Bot => fixture.Bot;

    [Theory]
    [MemberData(nameof(Each))]
    public async Task One_target_is_run(string field, string value)
    {
        var job = await Bot.RunAsync(JsonNode.Parse($$"""{ "{{field}}": {{value}} }""")!);

        Assert.Equal(("completed", value.Trim('"'), field.Split('_')[0]), ((string?)job["status"], (string?)job["target"], (string?)job["kind"]));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Two_targets_are_refused_whatever_they_are_and_in_whatever_order(string first, string second)
    {
        var (one, two) = (Fields.Single(field => field.Field == first), Fields.Single(field => field.Field == second));
        string[] bodies = [$$"""{ "{{one.Field}}": {{one.Value}}, "{{two.Field}}": {{two.Value}} }""", $$"""{ "{{two.Field}}": {{two.Value}}, "{{one.Field}}": {{one.Value}} }"""];

        foreach (var body in bodies)
        {
            var problem = (await Bot.PostAsync("jobs/schedule", body)).Problem;
            Assert.Equal((400, second), ((int)problem["status"]!, (string?)problem["field"]));
            Assert.Contains($"({first}, {second})", (string?)problem["detail"]);
        }
    }

    [Fact]
    public async Task All_six_are_named()
    {
        var problem = (await Bot.PostAsync("jobs/schedule", $"{{{string.Join(",", Fields.Select(field => $"\"{field.Field}\":{field.Value}"))}}}")).Problem;

        Assert.Contains("(script_id, script_code, trigger_id, trigger_code, broadcast_id, broadcast_code)", (string?)problem["detail"]);
    }

    [Theory]
    [MemberData(nameof(Each))]
    public async Task A_target_that_is_null_counts_as_absent(string field, string value)
    {
        var others = Fields.Where(other => other.Field != field).Select(other => $"\"{other.Field}\":null");

        var answer = await Bot.PostAsync("jobs/schedule", $"{{\"{field}\":{value},{string.Join(",", others)}}}");

        Assert.Equal(200, answer.Status);
    }

    [Theory]
    [InlineData("""{ "script_code": "2" }""", "2")]
    [InlineData("""{ "script_code": "Приветствие" }""", "Приветствие")]
    [InlineData("""{ "script_id": 9223372036854775807 }""", "9223372036854775807")]
    public async Task A_code_may_be_a_number_or_cyrillic_and_an_id_the_largest(string body, string target) =>
        Assert.Equal(target, (string?)(await Bot.RunAsync(JsonNode.Parse(body)!))["target"]);

    [Theory]
    [InlineData("""{ "script_id": 2 }""", 404, "script_id", "no script 2")]
    [InlineData("""{ "trigger_id": 1 }""", 404, "trigger_id", "no trigger 1")]
    [InlineData("""{ "broadcast_code": "welcome" }""", 404, "broadcast_code", "no broadcast \"welcome\"")]
    [InlineData("""{ "script_code": "paid" }""", 404, "script_code", "no script \"paid\"")]
    [InlineData("""{ "script_id": 9223372036854775808 }""", 400, "script_id", "must be an integer")]
    [InlineData("""{ "script_id": true }""", 400, "script_id", "must be an integer; got true")]
    [InlineData("""{ "script_id": {} }""", 400, "script_id", "must be an integer; got an object")]
    [InlineData("""{ "script_code": "" }""", 400, "script_code", "blank")]
    [InlineData("""{ "script_code": ["welcome"] }""", 400, "script_code", "must be a string; got an array")]
    [InlineData("""{ "script": "welcome" }""", 400, "script", "there is no field 'script'")]
    [InlineData("""{ "Script_Code": "welcome" }""", 400, "Script_Code", "did you mean 'script_code'?")]
    public async Task A_target_of_another_kind_or_form_is_refused(string body, int status, string field, string message)
    {
        var answer = await Bot.PostAsync("jobs/schedule", body);

        Assert.Equal((status, field), (answer.Status, (string?)answer.Problem["field"]));
        Assert.Contains(message, (string?)answer.Problem["detail"]);
    }

    public sealed class Fixture() : SharedBot(Manifest);
}
