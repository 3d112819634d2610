using System.Reflection;
using System.Text.Json;
using Metabot.Generators.Contracts;
using Metabot.Generators.Tests.Compiling;
using Metabot.Rules;

namespace Metabot.Bots;

/// <summary>What is drafted from a bot compiles as it is, and its contracts send what the bot reads.</summary>
public class CompiledDraftTests
{
    [Theory]
    [InlineData("x_y", "lat_x_y", "a_b_c", "utm_x", "plan_b_2", "n1_b", "a1b")]
    [InlineData("first_name", "firstName", "FirstName", "first name", "first-name", "FIRST_NAME")]
    [InlineData("имя_клиента", "ы_ы", "日本_a", "日本", "a_日本_b", "ª_b", "straße_x")]
    [InlineData("x__y", "_a", "a_", "__", "-", "1st", "2_b", "٣_a")]
    [InlineData("clone", "equals", "to_string", "get_hash_code", "get_type", "finalize", "memberwise_clone")]
    [InlineData("deconstruct", "equality_contract", "print_members", "reference_equals", "try_read_json", "get_contract", "write_params")]
    [InlineData("class", "record", "s", "S", "string", "value", "system", "metabot", "options", "bot", "cancellation_token")]
    [InlineData("a\nb", "a\r\nc", "a\u2028d", "a\u0085e", "a\tf", "a\0g", "\u0001")]
    [InlineData("a\"b", "a\\c", "a\\nd", "a</param>e", "a&amp;f", "{g}", "//h", "'")]
    public void A_field_is_sent_under_the_name_that_the_bot_reads(params string[] names)
    {
        var parameters = names.ToDictionary(name => name, _ => "string");
        var bot = WrittenBot.Read(JsonSerializer.Serialize(new { scripts = new { s = new { parameters, commands = Array.Empty<object>() } } }));
        var compiled = Compiled.From(string.Join("\n", ContractDraft.WriteLines(bot, bot.Parts[0], [], annotates: true)));

        compiled.HasNoComplaints();
        var sent = JsonDocument.Parse(WireText.Of((IJobContract)Make(compiled.Load().GetType("S")!)));
        Assert.Equal(names.Order(StringComparer.Ordinal), sent.RootElement.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_bot_of_odd_names_is_drafted_whole()
    {
        string[] codes = ["order_paid", "order-paid", "OrderPaid", "a\nb", "a\u2028b", "a\"b", "a\\b", "</summary>", "--", "1", "system", "string", "bot_script", "имя"];
        var scripts = codes.ToDictionary(code => code, _ => new { commands = new[] { new { text = "{{ request.x_y }}" } } });
        var bot = WrittenBot.Read(JsonSerializer.Serialize(new { scripts }));

        var compiled = Compiled.From(ContractDraft.Write(bot, "Shop"));

        compiled.HasNoComplaints();
        var drafted = compiled.Load().GetTypes().Select(type => type.GetCustomAttribute<BotScriptAttribute>()?.Code).OfType<string>();
        Assert.Equal(codes.Order(StringComparer.Ordinal), drafted.Order(StringComparer.Ordinal));
    }

    // All names of up to five of these signs that a draft can have.
    [Fact]
    public void A_draft_makes_wire_names_as_the_generator_does()
    {
        const string Signs = "Aa1Я日\u02B0ǅ";
        var names = new List<string> { "" };
        for (var length = 0; length < 5; length++)
        {
            names = [.. names.SelectMany(name => Signs.Select(sign => name + sign))];
            Assert.Empty(names.Where(name => JsonNamingPolicy.SnakeCaseLower.ConvertName(name) != SnakeCase.Convert(name)).Take(5));
        }
    }

    private static object Make(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(each => each.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null)]);
    }
}
