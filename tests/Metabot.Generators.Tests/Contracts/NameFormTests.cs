using System.Text.Json;
using Metabot.Generators.Contracts;
using Metabot.Generators.Emission;
using Metabot.Rules;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>Names as the wire, locals and other languages have them.</summary>
public class NameFormTests
{
    [Theory]
    [InlineData("Name", "name")]
    [InlineData("FirstName", "first_name")]
    [InlineData("XMLHttpRequest", "xml_http_request")]
    [InlineData("ID", "id")]
    [InlineData("UserID", "user_id")]
    [InlineData("Order2Id", "order2_id")]
    [InlineData("A1B2", "a1_b2")]
    [InlineData("already_snake", "already_snake")]
    [InlineData("Mixed_Case", "mixed_case")]
    [InlineData("_Leading", "_leading")]
    [InlineData("ИмяКлиента", "имя_клиента")]
    [InlineData("I", "i")]
    [InlineData("aB", "a_b")]
    [InlineData("ABc", "a_bc")]
    public void A_wire_name_is_in_snake_case(string name, string expected)
    {
        Assert.Equal(expected, SnakeCase.Convert(name));
        Assert.Equal(JsonNamingPolicy.SnakeCaseLower.ConvertName(name), SnakeCase.Convert(name));
    }

    // All names of up to five of these signs: each of the state machine's ways is among them.
    [Fact]
    public void Every_short_name_is_as_System_Text_Json_has_it()
    {
        const string Signs = "Aa1_Я\u02B0";
        var names = new List<string> { "" };
        for (var length = 0; length < 5; length++)
        {
            names = [.. names.SelectMany(name => Signs.Select(sign => name + sign))];
            Assert.Empty(names.Where(name => SnakeCase.Convert(name) != JsonNamingPolicy.SnakeCaseLower.ConvertName(name)).Take(5));
        }
    }

    [Theory]
    [InlineData("Name", "name")]
    [InlineData("ID", "id")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("X", "x")]
    [InlineData("name", "name")]
    [InlineData("_Name", "_Name")]
    [InlineData("", "")]
    [InlineData("ИмяКлиента", "имяКлиента")]
    public void A_parameter_is_in_camel_case(string name, string expected) => Assert.Equal(expected, NameForms.CamelCase(name));

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("record", "@record")]
    [InlineData("await", "@await")]
    [InlineData("Class", "Class")]
    [InlineData("name", "name")]
    public void A_word_of_the_language_is_escaped(string name, string expected) => Assert.Equal(expected, Identifiers.Escape(name));

    [Theory]
    [InlineData("order_paid", "OrderPaid")]
    [InlineData("cjm/import all", "CjmImportAll")]
    [InlineData("--", "")]
    [InlineData("1st", "1st")]
    [InlineData("имя-клиента", "ИмяКлиента")]
    [InlineData("keepsCase", "KeepsCase")]
    public void A_text_becomes_a_name(string text, string expected) => Assert.Equal(expected, Analysis.Migration.PascalCase.Convert(text));

    [Fact]
    public void The_six_fields_of_a_request_and_the_alias() => Assert.Equal(
        ["script_id", "script_code", "trigger_id", "trigger_code", "broadcast_id", "broadcast_code", "alias", "id", "code"],
        [.. TargetKey.OfJobs.Append(TargetKey.Alias).Select(key => key.WireName), new TargetKey(null, TargetForm.Id).WireName, new TargetKey(null, TargetForm.Code).WireName]);

    [Fact]
    public void Arrays_of_models_are_equal_by_what_they_hold()
    {
        EquatableArray<string> one = new[] { "a", "b" }.ToEquatableArray(), same = new[] { "a", "b" }.ToEquatableArray(), none = default;
        Assert.True(one.Equals(same) && one.Equals((object)same) && one.GetHashCode() == same.GetHashCode());
        Assert.All([new[] { "b", "a" }, ["a"], ["a", "b", "c"], []], other => Assert.False(one.Equals(other.ToEquatableArray())));
        Assert.False(one.Equals("a"));
        Assert.Equal(((int, string?))(0, null), (none.Count, none.FirstOrDefault()));
        Assert.True(none.Equals(Array.Empty<string>().ToEquatableArray()));
        Assert.NotEqual(one.GetHashCode(), new[] { "b", "a" }.ToEquatableArray().GetHashCode());
    }
}
