namespace Metabot.Tool.Tests;

public sealed class TypesCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-").FullName;

    [Fact]
    public async Task The_names_of_the_bot_are_types()
    {
        Write("bot.json", """
            {
              // Comments may stand here.
              "id": 42, "name": "Shop",
              "attributes": { "reports": 0 },
              "statuses": [{ "id": 1, "name": "Новый" }, { "id": 2, "name": "Paid" }],
              "snippets": { "isVip": "lead.isTagExist('vip')" },
              "scripts": {
                "welcome": { "commands": [{ "add_tags": "new, fresh" }, { "text": "{{ $city }} {{ #paid }} {{ @order }}", "condition": "return lead.getAttr(\"Имя\") != null;" }] },
                "bye": { "parameters": { "order_id": "number", "note": "string?", "condition": "any" }, "commands": [] },
                "again": { "parameters": { "order_id": "string", "items": "array", "customer": "object?", "gift": "boolean" }, "commands": [] },
              },
              "triggers": { "order_paid": { "script": "bye" } },
              "broadcasts": { "sale": { "script": "bye" } },
            }
            """);
        Write("js/a.js", "lead.setAttr('total', 5);\nlead.deleteTags('old,older');\nlead.setContext('cart');\nbot.setAttr(\"reports\", 1);");
        Write("plugins/Business.Orders.Totals.js", "module.exports = {};");

        var types = await Tool.RunAsync("types", _folder);

        Assert.Equal((0, ""), (types.ExitCode, types.Errors));
        var lines = Read("metabot.d.ts").Split('\n');
        Assert.Contains("""type ScriptCode = "again" | "bye" | "welcome";""", lines);
        Assert.Contains("""type TriggerCode = "order_paid";""", lines);
        Assert.Contains("""type BroadcastCode = "sale";""", lines);
        Assert.Contains("""type SnippetName = "isVip";""", lines);
        Assert.Contains("""type StatusName = "Paid" | "Новый";""", lines);
        Assert.Contains("""type TableName = string;""", lines);
        Assert.Contains("""type AttributeName = "city" | "reports" | "total" | "Имя" | (string & {});""", lines);
        Assert.Contains("""type TagName = "fresh" | "new" | "old" | "older" | "paid" | "vip" | (string & {});""", lines);
        Assert.Contains("""type ContextName = "cart" | "order" | (string & {});""", lines);
        Assert.Contains("""declare module "Business.Orders.Totals";""", lines);
        Assert.Contains("""declare const request: { "condition"?: any; "customer"?: { [name: string]: any }; "gift"?: boolean; "items"?: any[]; "note"?: string; "order_id"?: number | string; [name: string]: any };""", lines);
    }

    [Fact]
    public async Task Its_own_file_is_written_anew_and_a_project_of_the_author_stays()
    {
        Write("bot.json", """{ "id": 42, "name": "Shop", "scripts": { "a": { "commands": [] } } }""");
        Write("metabot.d.ts", "old");
        Write("jsconfig.json", "mine");

        Assert.Equal(0, (await Tool.RunAsync("types", _folder)).ExitCode);

        Assert.Contains("type ScriptCode = \"a\";", Read("metabot.d.ts"), StringComparison.Ordinal);
        Assert.Equal("mine", Read("jsconfig.json"));
    }

    [Theory]
    [InlineData("{\n  \"id\": 42,,\n}", "is no JSON (line 2, column 12).")]
    [InlineData(null, "The types cannot be written in '")]
    public async Task What_cannot_be_read_is_said_in_a_line(string? manifest, string message)
    {
        if (manifest is not null)
        {
            Write("bot.json", manifest);
        }

        var types = await Tool.RunAsync("types", _folder);

        Assert.Equal((1, ""), (types.ExitCode, types.Output));
        Assert.Contains(message, Assert.Single(types.Errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "metabot.d.ts")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private string Read(string file) => File.ReadAllText(Path.Combine(_folder, file));
}
