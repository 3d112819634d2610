using static Metabot.Generators.CodeFixes.Migration.UntypedCallTest;

namespace Metabot.Generators.CodeFixes.Migration;

// A JSON text becomes a contract: constants are written as C#, holes that are whole values become arguments.
public class JsonTextFixTests
{
    [Theory]
    [InlineData(
        "\"{\\\"script_code\\\":\\\"w\\\",\\\"lead_id\\\":135,\\\"add_tags\\\":\\\"a,\\\\u0062\\\",\\\"is_periodic\\\":true,\\\"run_after_sec\\\":60,\\\"ticket_id\\\":null}\"",
        "new WParams(), new JobOptions { LeadId = 135, AddTags = \"a,b\", IsPeriodic = true, RunAfter = TimeSpan.FromSeconds(60) }",
        "")]
    [InlineData(
        "@\"{ \"\"script_code\"\": \"\"w\"\", \"\"script_request_params\"\": { \"\"first_name\"\": \"\"Ann\"\", \"\"Sum\"\": -12.50, \"\"big\"\": 3000000000, \"\"ids\"\": [1, 2] } }\"",
        "new WParams(\"Ann\", -12.50m, 3000000000L, new[] { 1, 2 })",
        "(string FirstName, [property: System.Text.Json.Serialization.JsonPropertyName(\"Sum\")] decimal Sum, long Big, int[] Ids)")]
    [InlineData(
        "\"\"\"{ \"script_code\": \"w\", \"condition_script_code\": \"return lead.x == \\\"a\\\";\", \"run_at\": \"2027-01-21 21:00:00\" }\"\"\"",
        "new WParams(), new JobOptions { Condition = \"return lead.x == \\\"a\\\";\", RunAt = RunAt.Parse(\"2027-01-21 21:00:00\") }",
        "")]
    [InlineData(
        "$\"{{\\\"script_code\\\":\\\"w\\\",\\\"lead_id\\\":{lead},\\\"add_tags\\\":\\\"{name}\\\",\\\"script_request_params\\\":{{\\\"city\\\":\\\"{name}\\\",\\\"sum\\\":{lead * 2},\\\"text\\\":\\\"{lead + 1}\\\"}}}}\"",
        "new WParams(name, lead * 2, (lead + 1).ToString()), new JobOptions { LeadId = lead, AddTags = name }",
        "(string City, long Sum, string Text)")]
    [InlineData(
        "\"{\\\"script_code\\\":\\\"w\\\",\\\"script_request_params\\\":{\\\"city\\\":\\\"\" + name + \"\\\",\\\"lead\\\":\" + lead + \"}}\"",
        "new WParams(name, lead)",
        "(string City, long Lead)")]
    [InlineData(
        "\"{\\\"script_code\\\":\\\"w\\\",\\\"script_request_params\\\":{\\\"address\\\":{\\\"city\\\":\\\"Riga\\\"},\\\"items\\\":[{\\\"id\\\":1},{\\\"id\\\":2}]}}\"",
        "new WParams(new Address(\"Riga\"), new[] { new Items(1), new Items(2) })",
        "(Address Address, Items[] Items)",
        "Address(string City)",
        "Items(int Id)")]
    public Task A_JSON_text_becomes_typed(string json, string arguments, string parameters, params string[] records) => VerifyAsync(
        Program("await http.{|MBOT6001:PostAsync|}(" + Url + $", new StringContent({json}));"),
        Program($"await bot.ScheduleAsync({arguments});") + $"\r\n[BotScript(\"w\")]\r\ninternal partial record WParams{parameters};\r\n"
            + string.Concat(records.Select(record => $"\r\ninternal record {record};\r\n")));

    [Theory]
    [InlineData("\"\"\"{\"script_code\":\"w\",\"lead_id\":7}\"\"\"u8.ToArray()", "ByteArrayContent(json)", "7")]
    [InlineData("\"{\\\"script_code\\\":\\\"w\\\",\\\"lead_id\\\":7}\"u8.ToArray()", "ReadOnlyMemoryContent(json)", "7")]
    [InlineData("System.Text.Encoding.UTF8.GetBytes($\"{{\\\"script_code\\\":\\\"w\\\",\\\"lead_id\\\":{lead}}}\")", "ByteArrayContent(json)", "lead")]
    public Task UTF_8_becomes_typed(string json, string content, string id) => VerifyAsync(
        Program($"var json = {json};\r\n        await http.{{|MBOT6001:PostAsync|}}({Url}, new {content});"),
        Program($"await bot.ScheduleAsync(new WParams(), new JobOptions {{ LeadId = {id} }});") + "\r\n[BotScript(\"w\")]\r\ninternal partial record WParams;\r\n");

    [Theory]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(new { script_code = \"w\", lead_id = lead })")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, object> { [\"script_code\"] = \"w\", [\"lead_id\"] = lead })")]
    public Task What_is_serialized_becomes_typed(string json) => VerifyAsync(
        Program($"var json = {json};\r\n        var content = new StringContent(json, System.Text.Encoding.UTF8, \"application/json\");\r\n        await http.{{|MBOT6001:PostAsync|}}({Url}, content);"),
        Program("await bot.ScheduleAsync(new WParams(), new JobOptions { LeadId = lead });") + "\r\n[BotScript(\"w\")]\r\ninternal partial record WParams;\r\n");

    [Theory]
    [InlineData("await http.{|MBOT6001:PostAsJsonAsync|}(" + Url + ", \"{\\\"script_id\\\":17}\");")]
    [InlineData("var json = $\"{{\\\"script_id\\\":17,\\\"lead_id\\\":{lead}}}\"; await http.{|MBOT6001:PostAsync|}(" + Url + ", JsonContent.Create(json));")]
    public Task A_JSON_text_that_is_serialized_again_stays(string call) => VerifyAsync(Program(call), Program(call));

    [Fact]
    public Task A_hole_that_may_be_null_stays_in_its_string()
    {
        var source = "#nullable enable\r\n" + Program("string? city = lead > 7 ? name : null;\r\n        await http.{|MBOT6001:PostAsync|}("
            + Url + ", new StringContent($\"{{\\\"script_id\\\":17,\\\"script_request_params\\\":{{\\\"city\\\":\\\"{city}\\\"}}}}\"));");
        return VerifyAsync(source, source);
    }

    [Theory]
    [InlineData("\"\\\"city\\\":null\"")]
    [InlineData("\"\\\"all\\\":[1,null]\"")]
    [InlineData("\"\\\"all\\\":[1,\\\"a\\\"]\"")]
    [InlineData("\"\\\"all\\\":[{\\\"a\\\":1},{\\\"b\\\":1}]\"")]
    [InlineData("\"\\\"all\\\":[]\"")]
    [InlineData("\"\\\"sum\\\":1e30\"")]
    [InlineData("\"\\\"1st\\\":1\"")]
    [InlineData("\"\\\"city\\\":\\\"Riga, \" + name + \"\\\"\"")]
    [InlineData("\"\\\"city\\\":\" + name")]
    [InlineData("\"\\\"\" + name + \"\\\":1\"")]
    [InlineData("\"\\\"time\\\":\\\"\" + (DateTime?)null + \"\\\"\"")]
    public Task A_JSON_text_that_is_not_understood_stays(string member)
    {
        var source = Program("await http.{|MBOT6001:PostAsync|}(" + Url + ", new StringContent(\"{\\\"script_id\\\":17,\\\"script_request_params\\\":{\" + " + member + " + \"}}\"));");
        return VerifyAsync(source, source);
    }

    [Theory]
    [InlineData("\\\"lead_id\\\":\\\"7\\\"")]
    [InlineData("\\\"run_after_sec\\\":1.5")]
    [InlineData("\\\"add_tags\\\":[\\\"a\\\"]")]
    [InlineData("script_code:1")]
    public Task A_field_of_another_type_stays(string field)
    {
        var source = Program("await http.{|MBOT6001:PostAsync|}(" + Url + ", new StringContent(\"{\\\"script_id\\\":17," + field + "}\"));");
        return VerifyAsync(source, source);
    }
}
