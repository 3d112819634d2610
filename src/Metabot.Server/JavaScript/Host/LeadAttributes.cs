using System.Globalization;
using System.Text.Json;
using Jint.Native;
using Metabot.Server.Json;
using Metabot.Server.Storage;

namespace Metabot.Server.JavaScript.Host;

// Attributes are text, whatever they were set to; JSON attributes are apart from them.
internal static class LeadAttributes
{
    public static HostMembers<LeadSubject> AddTo(HostMembers<LeadSubject> members) => members
        .Action("setAttr", (lead, arguments) => Set(lead, arguments.Text(0), arguments))
        .Method("getAttr", (lead, arguments) => Text(lead, arguments.Text(0)) ?? JsValue.Null)
        .Method("getAllAttr", (lead, _) => lead.Run.Json(lead.Lead.Attributes.ToDictionary(attribute => attribute.Key, attribute => Text(lead, attribute.Key))))
        .Method("isAttrExist", (lead, arguments) => lead.Lead.Attributes.ContainsKey(arguments.Text(0)))
        .Method("getIntAttr", (lead, arguments) => Number(lead, arguments) is { } number ? Math.Truncate(number) : JsValue.Null)
        .Method("getFloatAttr", (lead, arguments) => Number(lead, arguments) is { } number ? number : JsValue.Null)
        .Method("getBoolAttr", (lead, arguments) => Text(lead, arguments.Text(0)) is { } text ? text is "true" or "1" : JsValue.Null)
        .Action("setJsonAttr", (lead, arguments) => lead.Editor.SetJsonAttribute(arguments.Text(0), arguments.Json(1)))
        .Method("getJsonAttr", (lead, arguments) => lead.Run.Json(Json(lead.Lead, arguments.Text(0))))
        .Method("getAllJsonAttrs", (lead, _) => lead.Run.Json(lead.Lead.JsonAttributes))
        .Method("issetJsonAttr", (lead, arguments) => lead.Lead.JsonAttributes.ContainsKey(arguments.Text(0)))
        .Action("deleteAttrs", (lead, arguments) => Delete(lead, arguments, ChangeFlags.Read(arguments), isJson: false))
        .Action("forceDeleteAttrs", (lead, arguments) => Delete(lead, arguments, ChangeFlags.ReadForced(arguments), isJson: false))
        .Action("deleteJsonAttrs", (lead, arguments) => Delete(lead, arguments, ChangeFlags.Read(arguments), isJson: true))
        .Action("forceDeleteJsonAttrs", (lead, arguments) => Delete(lead, arguments, ChangeFlags.ReadForced(arguments), isJson: true));

    // Null takes the attribute off: it reads as null then.
    private static void Set(LeadSubject lead, string name, HostArguments arguments)
    {
        var value = arguments.Json(1);
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                lead.Editor.RemoveAttribute(name);
                break;
            case JsonValueKind.Object or JsonValueKind.Array:
                throw arguments.Error($"an attribute is text, a number, true, false or null; got {JsonText.Describe(value)}, which setJsonAttr keeps");
            default:
                lead.Editor.SetAttribute(name, Values.Json(JsonText.Display(value)));
                break;
        }
    }

    // One that came in over HTTP, or from a command, may hold any JSON value.
    private static string? Text(LeadSubject lead, string name) =>
        lead.Lead.Attributes.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? JsonText.Display(value) : null;

    private static double? Number(LeadSubject lead, HostArguments arguments) =>
        double.TryParse(Text(lead, arguments.Text(0)), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static JsonElement Json(Lead lead, string name) =>
        lead.JsonAttributes.TryGetValue(name, out var value) ? value : lead.Attributes.GetValueOrDefault(name);

    private static void Delete(LeadSubject lead, HostArguments arguments, ChangeFlags flags, bool isJson)
    {
        if (arguments.Has(0))
        {
            var editor = flags.Edit(lead);
            foreach (var name in arguments.Names(0))
            {
                if (isJson)
                {
                    editor.RemoveJsonAttribute(name);
                }
                else
                {
                    editor.RemoveAttribute(name);
                }
            }
        }
    }
}
