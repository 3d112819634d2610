using System.Text.Json;
using Metabot.Generators.Tests.Compiling;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>Contracts of a bot's own endpoints: how they are called, and how their answers are read.</summary>
public class EndpointTests
{
    private const string Register = """
        [BotEndpoint("register_lead", Answer = typeof(Registered))] public partial record RegisterLeadParams(string Phone, int? Age = null);
        public record Registered(bool Success, long LeadId, IReadOnlyList<Tag> Tags, Level Level = Level.New);
        public record Tag(string Name);
        [JsonConverter(typeof(JsonStringEnumConverter<Level>))] public enum Level { New, Old }
        """;

    private readonly RecordingBot _bot = new() { Answer = """{"success":true,"lead_id":7,"tags":[{"name":"vip"}],"level":"Old","more":{"x":1}}""" };

    [Theory]
    [InlineData("""bot.CallAsync(new RegisterLeadParams("+7"))""")]
    [InlineData("""bot.CallAsync<Registered>(new RegisterLeadParams("+7"), token)""")]
    [InlineData("""bot.CallRegisterLeadAsync("+7")""")]
    [InlineData("""bot.CallRegisterLeadAsync(phone: "+7", cancellationToken: token)""")]
    public async Task An_endpoint_is_called_by_value_or_by_its_parameters(string call)
    {
        var answer = await AnswerOf(_bot.Call(Register, call));

        Assert.Equal("register_lead", _bot.Alias);
        Assert.Equal("""{"phone":"+7","age":null}""", _bot.Params);
        Assert.StartsWith("Registered { Success = True, LeadId = 7, ", answer.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("Level = Old }", answer.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("record")]
    [InlineData("record struct")]
    public async Task A_type_that_is_not_partial_gets_an_overload_of_its_own(string kind)
    {
        _bot.Answer = "[1,2]";
        var answer = await AnswerOf(_bot.Call($"[BotEndpoint(\"cjm/import\", Answer = typeof(int[]))] public {kind} Import(int Id);", "bot.CallAsync(new Import(5), token)"));

        Assert.Equal(("cjm/import", """{"id":5}"""), (_bot.Alias, _bot.Params));
        Assert.Equal([1, 2], Assert.IsType<int[]>(answer));
    }

    [Theory]
    [InlineData("long", "9007199254740993", "9007199254740993")]
    [InlineData("string", "\"text\"", "text")]
    [InlineData("int?", "null", null)]
    [InlineData("Dictionary<string, bool>", """{"a":true}""", "System.Collections.Generic.Dictionary`2[System.String,System.Boolean]")]
    [InlineData("DateOnly", "\"2027-01-21\"", "01/21/2027")]
    [InlineData("Guid", "\"00000000-0000-0000-0000-000000000001\"", "00000000-0000-0000-0000-000000000001")]
    public async Task An_answer_is_of_any_type_that_a_parameter_can_have(string type, string json, string? expected)
    {
        _bot.Answer = json;
        var answer = await AnswerOf(_bot.Call($"[BotEndpoint(\"a\", Answer = typeof({type}))] public partial record P;", "bot.CallPAsync()"));

        Assert.Equal(expected, answer is IFormattable value ? value.ToString(null, System.Globalization.CultureInfo.InvariantCulture) : answer?.ToString());
    }

    [Fact]
    public async Task An_answer_that_is_not_declared_is_any_json()
    {
        var answer = Assert.IsType<JsonElement>(await AnswerOf(_bot.Call("""[BotEndpoint("a")] public partial record P;""", "bot.CallAsync(new P())")));

        Assert.Equal(7, answer.GetProperty("lead_id").GetInt32());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"lead_id":"seven"}""")]
    [InlineData("{} {}")]
    public void What_does_not_fit_is_no_answer(string json)
    {
        _bot.Answer = json;

        var failure = Assert.Throws<System.Reflection.TargetInvocationException>(() => { _ = _bot.Call(Register, "bot.CallRegisterLeadAsync(\"+7\")"); });
        Assert.IsType<FormatException>(failure.InnerException);
    }

    [Fact]
    public async Task An_answer_may_have_the_contracts_own_types_and_its_name() => Assert.Equal(
        "P { X = 1, Answer = Answer { Value = 2 } }",
        (await AnswerOf(new RecordingBot { Answer = """{"x":1,"answer":{"value":2}}""" }.Call(
            """[BotEndpoint("a", Answer = typeof(P))] public partial record P(int X, Answer Answer); public record Answer(int Value);""",
            "bot.CallAsync(new P(1, new Answer(2)))"))).ToString());

    [Fact]
    public async Task The_answer_may_be_internal_where_the_contract_is_public() => Assert.NotNull(await AnswerOf(_bot.Call(
        """[BotEndpoint("a", Answer = typeof(Own))] public record P; internal record Own(long LeadId);""",
        "bot.CallPAsync()")));

    [Fact]
    public void A_parameter_called_options_keeps_its_name() => Assert.Equal(
        """{"options":1}""",
        RecordingBot.Called("""[BotEndpoint("a", Answer = typeof(object[]))] public partial record Q; [BotEndpoint("b")] public partial record P(int Options);""", "bot.CallPAsync(options: 1)").Params);

    [Fact]
    public void The_alias_and_the_answer_are_documented()
    {
        var text = Compiled.From("using Metabot; " + """[BotEndpoint("cjm/import")] public partial record Import(int Id);""").GeneratedText;

        Assert.Contains("/// <summary>Calls endpoint \"cjm/import\".</summary>", text, StringComparison.Ordinal);
        Assert.Contains("Stops waiting; the endpoint may have run all the same.", text, StringComparison.Ordinal);
    }

    private static async Task<object> AnswerOf(Task task)
    {
        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task)!;
    }
}
