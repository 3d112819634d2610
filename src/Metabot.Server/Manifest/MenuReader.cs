using System.Globalization;
using System.Text.Json;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;
using Metabot.Server.Scripts.Dialogs;

namespace Metabot.Server.Manifest;

// A script's menu: what is chosen by which code, and where it leads.
internal sealed class MenuReader(IJavaScriptSources javaScript, FieldErrors errors)
{
    public static readonly string[] Names = ["caption", "code", "script", "line", "condition", "hide_code", "hidden"];

    private const string Field = "menu";

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
            var fields = new JsonFields(item, errors, Names, $"{script.Field(Field)}[{index}]");
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
        return new MenuItem(code ?? (index + 1).ToString(CultureInfo.InvariantCulture), fields.Required("caption"), fields.Required("script"))
        {
            Line = (int)(fields.Id("line") ?? index + 1),
            Condition = javaScript.Read(fields, "condition"),
            HidesCode = code is null || fields.Flag("hide_code") == true,
            IsHidden = fields.Flag("hidden") == true,
        };
    }
}
