using System.Text.Json;
using Jint;
using Jint.Native;
using Metabot.Rules;
using Metabot.Server.Scripts.Commands;
using Metabot.Server.Storage;

namespace Metabot.Server.JavaScript.Host;

internal static class LeadObject
{
    public static JsObject Create(Engine engine, Lead lead, ICollection<LeadEvent> events)
    {
        var host = new HostObject(engine);
        var editor = new LeadEditor(lead, events);
        AttributeMethods.AddTo(host, lead.Attributes, editor.SetAttribute);
        AttributeMethods.AddQuestionsTo(host, lead.Attributes);
        AttributeMethods.AddTypedTo(host, lead, editor);
        AddTags(host, lead, editor);
        AddData(host, lead);
        return host.Object;
    }

    private static void AddTags(HostObject host, Lead lead, LeadEditor editor)
    {
        host.Question("isTagExist", "issetTag", arguments => lead.Tags.Contains(arguments.Text(0)));
        host.Method("getTag", arguments => lead.Tags.Contains(arguments.Text(0)) ? host.Json(arguments.Text(0)) : JsValue.Null);
        host.Method("getAllTags", _ => host.Json(lead.Tags));
        host.Action("addTag", arguments => editor.AddTag(Tag(arguments, arguments.Text(0))));
        host.Action("deleteTag", arguments => editor.RemoveTag(arguments.Text(0)));
        host.Action("addTags", arguments =>
        {
            foreach (var tag in arguments.Texts(0))
            {
                editor.AddTag(Tag(arguments, tag));
            }
        });
        host.Action("deleteTags", arguments => arguments.Texts(0).ToList().ForEach(editor.RemoveTag));
    }

    // The wire separates tags by commas, so that a tag with a comma could never be taken off again.
    private static string Tag(HostArguments arguments, string tag) => string.IsNullOrWhiteSpace(tag) || tag.Contains(',')
        ? throw arguments.Error($"'{Excerpt.Of(tag)}' cannot be a tag: a tag is not blank and has no comma")
        : tag.Trim();

    private static void AddData(HostObject host, Lead lead)
    {
        host.Method("getData", arguments => host.Json(Data(lead).GetValueOrDefault(arguments.Text(0))));
        host.Method("getAllData", _ => host.Json(Data(lead)));
        host.Question("isDataExist", "issetData", arguments =>
            Data(lead).GetValueOrDefault(arguments.Text(0)).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null));
        host.Method("getIdentification", _ => host.Json(lead.Identification));
    }

    private static Dictionary<string, JsonElement> Data(Lead lead) => new()
    {
        ["id"] = Values.Json(lead.Id),
        ["name"] = Values.Json(lead.Name),
        ["identification"] = Values.Json(lead.Identification),
        ["created_at"] = Values.Json(lead.CreatedAt),
    };
}
