using static Metabot.Generators.CodeFixes.Migration.UntypedCallTest;

namespace Metabot.Generators.CodeFixes.Migration;

// Objects in the parameters of an untyped call get records of their own.
public class NestedParameterTests
{
    [Theory]
    [InlineData(
        "new { address = new { city = name, zip = 7 }, items = new[] { new { id = 1 } } }",
        "new Address(name, 7), new[] { new Items(1) }",
        "Address Address, Items[] Items",
        "Address(string City, int Zip)",
        "Items(int Id)")]
    [InlineData(
        "new { order = new { to = new { streetName = name }, lines = new[] { new { id = lead, parts = new[] { 1 } }, new { id = 5L, parts = new[] { 2, 3 } } } } }",
        "new Order(new To(name), new[] { new Lines(lead, new[] { 1 }), new Lines(5L, new[] { 2, 3 }) })",
        "Order Order",
        "Order(To To, Lines[] Lines)",
        "To([property: System.Text.Json.Serialization.JsonPropertyName(\"streetName\")] string StreetName)",
        "Lines(long Id, int[] Parts)")]
    [InlineData(
        "new Dictionary<string, object> { [\"address\"] = new Dictionary<string, object> { [\"city\"] = name, [\"texts\"] = new Dictionary<string, string> { [\"a\"] = name } } }",
        "new Address(name, new Dictionary<string, string> { [\"a\"] = name })",
        "Address Address",
        "Address(string City, Dictionary<string, string> Texts)")]
    [InlineData(
        "new { shipping = new { address = new { city = name } }, billing = new { address = new { city = name } }, c = new { name }, http_method = new { name } }",
        "new Shipping(new Address(name)), new Billing(new Address2(name)), new C2(name), new HttpMethod2(name)",
        "Shipping Shipping, Billing Billing, C2 C, HttpMethod2 HttpMethod",
        "Shipping(Address Address)",
        "Address(string City)",
        "Billing(Address2 Address)",
        "Address2(string City)",
        "C2(string Name)",
        "HttpMethod2(string Name)")]
    public Task An_object_becomes_a_record(string input, string arguments, string parameters, params string[] records) => VerifyAsync(
        Program(Call(input)),
        Program($"await bot.ScheduleAsync(new WParams({arguments}));") + $"\r\n[BotScript(\"w\")]\r\ninternal partial record WParams({parameters});\r\n"
            + string.Concat(records.Select(record => $"\r\ninternal record {record};\r\n")));

    [Fact]
    public Task Records_that_are_there_serve_the_next_call()
    {
        const string Input = "new { address = new { city = name }, items = new[] { new { id = lead } } }";
        const string Typed = "await bot.ScheduleAsync(new WParams(new Address(name), new[] { new Items(lead) }));";
        return VerifyAsync(
            Program(Call(Input) + " " + Call(Input)),
            Program(Typed + " " + Typed) + "\r\n[BotScript(\"w\")]\r\ninternal partial record WParams(Address Address, Items[] Items);\r\n"
                + "\r\ninternal record Address(string City);\r\n\r\ninternal record Items(long Id);\r\n");
    }

    [Theory]
    [InlineData("record Address(int City);")]
    [InlineData("record Address(string Town);")]
    [InlineData("class Address { public string City { get; set; } }")]
    public Task A_record_of_another_shape_does_not_serve(string address)
    {
        var source = Program(Call("new { address = new { city = name } }")) + "[BotScript(\"w\")] partial record WParams(Address Address); " + address;
        return VerifyAsync(source, source);
    }

    [Theory]
    [InlineData("var p = new { first_name = name, order_id = 7 };", "p", "name, 7", "(string FirstName, int OrderId)")]
    [InlineData("var p = new Dictionary<string, object> { [\"first_name\"] = name };\r\n        p[\"order_id\"] = 7;", "p", "name, 7", "(string FirstName, int OrderId)")]
    [InlineData("var texts = new Dictionary<string, string> { [\"a\"] = name };\r\n        var p = new { texts };", "p", "texts", "(Dictionary<string, string> Texts)", "var texts = new Dictionary<string, string> { [\"a\"] = name };\r\n        ")]
    public Task Parameters_in_a_local_of_their_own_go_with_it(string local, string input, string arguments, string parameters, string kept = "") => VerifyAsync(
        Program(local + "\r\n        " + Call(input)),
        Program($"{kept}await bot.ScheduleAsync(new WParams({arguments}));") + $"\r\n[BotScript(\"w\")]\r\ninternal partial record WParams{parameters};\r\n");

    [Fact]
    public Task Objects_of_several_locals_go_with_them() => VerifyAsync(
        Program("var to = new { city = name };\r\n        var first = new { id = lead };\r\n        " + Call("new { to, items = new[] { first, new { id = 7L } } }")),
        Program("await bot.ScheduleAsync(new WParams(new To(name), new[] { new Items(lead), new Items(7L) }));")
            + "\r\n[BotScript(\"w\")]\r\ninternal partial record WParams(To To, Items[] Items);\r\n\r\ninternal record To(string City);\r\n\r\ninternal record Items(long Id);\r\n");

    [Theory]
    [InlineData("var p = new { name }; Console.WriteLine(p);")]
    [InlineData("var p = new { name }; name = null;")]
    [InlineData("var p = new { name }; p = new { name = \"b\" };")]
    [InlineData("var p = new Dictionary<string, object> { [\"name\"] = name }; if (lead > 7) p[\"lead\"] = lead;")]
    public Task Parameters_that_something_else_may_change_stay(string local)
    {
        var source = Program(local + " " + Call("p"));
        return VerifyAsync(source, source);
    }

    private static string Call(string input) => "await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", new { script_code = \"w\", script_request_params = " + input + " });";
}
