using System.Globalization;
using System.Text.Json;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;
using Metabot.Server.Scripts;

namespace Metabot.Server.Manifest;

// A script's menu: what is chosen by which code, and where it leads.
internal sealed class MenuReader(IJavaScriptSources javaScript, FieldErrors errors)
{
    public const string Field = "menu";

    private const int MostLines = 1_000;

    public static readonly ManifestShape Item = new(
        "menuItem",
        new("caption", SchemaText.Describe("string", "What is read on it; macros are replaced."), IsRequired: true),
        new("script", SchemaText.Reference("code", "Where it leads."), IsRequired: true),
        new("code", SchemaText.Describe("string", "What the lead says to choose it, beside the caption; by default the item's number.")),
        new("line", new() { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = MostLines, ["description"] = "Items of one line stand beside each other; by default each has its own." }),
        new(IJavaScriptSources.Condition, SchemaText.Reference("condition", "Asked when the menu is shown; what is not shown cannot be chosen.")),
        new("hide_code", SchemaText.Describe("boolean", "Leaves the code out of what is read.")),
        new("hidden", SchemaText.Describe("boolean", "Not shown, but can be chosen.")));

    public IReadOnlyList<MenuItem> Read(JsonFields script)
    {
        if (script.Value(Field) is not { } json)
        {
            return [];
        }

        if (json.ValueKind != JsonValueKind.Array)
        {
            script.Refuse(Field, "menu must be an array of items, for example [{ \"caption\": \"Order\", \"script\": \"order\" }]");
            return [];
        }

        var items = new List<MenuItem>();
        foreach (var (index, item) in json.EnumerateArray().Index())
        {
            var fields = new JsonFields(item, errors, Item.Names, $"{script.Field(Field)}[{index}]");
            var read = ReadOne(fields, index);
            if (items.Exists(other => other.Code == read.Code))
            {
                fields.Refuse("code", $"the code '{read.Code}' is taken by another item of this menu; an item without a code has its number");
            }

            items.Add(read);
        }

        return items;
    }

    // Without a code of its own an item is known by its number, which nobody needs to see.
    private MenuItem ReadOne(JsonFields fields, int index)
    {
        var code = fields.NotBlank("code");
        return new MenuItem(code ?? (index + 1).ToString(CultureInfo.InvariantCulture), MacroText.ReadRequired(fields, "caption") ?? new MacroText(""), fields.Required("script"))
        {
            Line = ReadLine(fields) ?? index + 1,
            Condition = javaScript.ReadCondition(fields),
            HidesCode = code is null || fields.Flag("hide_code") == true,
            IsHidden = fields.Flag("hidden") == true,
        };
    }
    private static int? ReadLine(JsonFields fields)
    {
        var line = fields.Id("line");
        if (line > MostLines)
        {
            fields.Refuse("line", $"line is from 1 to {MostLines}; got {line}");
            return null;
        }

        return (int?)line;
    }
}
