using System.Globalization;
using System.Text.Json;
using Jint.Native;
using Metabot.Server.Json;
using Metabot.Server.Storage;

namespace Metabot.Server.JavaScript.Host;

// Attributes keep the JSON value they were given; one that is not there reads as null.
internal static class AttributeMethods
{
    public static void AddTo(HostObject host, Dictionary<string, JsonElement> attributes, Action<string, JsonElement> set)
    {
        host.Method("getAttr", arguments => host.Json(attributes.GetValueOrDefault(arguments.Text(0))));
        host.Action("setAttr", arguments => set(arguments.Text(0), arguments.Json(1)));
    }

    public static void AddQuestionsTo(HostObject host, Dictionary<string, JsonElement> attributes)
    {
        host.Method("getAllAttr", _ => host.Json(attributes));
        host.Question("isAttrExist", "issetAttr", arguments => attributes.ContainsKey(arguments.Text(0)));
    }

    public static void AddTypedTo(HostObject host, Lead lead, LeadEditor editor)
    {
        var attributes = lead.Attributes;
        string Text(HostArguments arguments) => JsonText.Display(attributes.GetValueOrDefault(arguments.Text(0)));
        double? Number(HostArguments arguments) =>
            double.TryParse(Text(arguments), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

        host.Method("getIntAttr", arguments => host.Json(Number(arguments) is { } number ? Math.Truncate(number) : (double?)null));
        host.Method("getFloatAttr", arguments => host.Json(Number(arguments)));
        host.Method("getBoolAttr", arguments => Text(arguments) is "true" or "1" ? JsBoolean.True : JsBoolean.False);
        host.Method("getJsonAttr", arguments => host.Json(lead.JsonAttributes.TryGetValue(arguments.Text(0), out var value) ? value : attributes.GetValueOrDefault(arguments.Text(0))));
        host.Action("setJsonAttr", arguments => editor.SetJsonAttribute(arguments.Text(0), arguments.Json(1)));
        host.Action("deleteAttr", arguments => editor.RemoveAttribute(arguments.Text(0)));
        host.Action("deleteAttrs", arguments =>
        {
            foreach (var name in arguments.Texts(0))
            {
                editor.RemoveAttribute(name);
            }
        });
    }
}
