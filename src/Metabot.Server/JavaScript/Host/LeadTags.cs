using Jint.Native;
using Metabot.Rules;

namespace Metabot.Server.JavaScript.Host;

// Tags and contexts: names that a lead has or has not.
internal static class LeadTags
{
    public static HostMembers<LeadSubject> AddTo(HostMembers<LeadSubject> members) => members
        .Method("isTagExist", (lead, arguments) => lead.Lead.Tags.Contains(arguments.Text(0)))
        .Method("getTag", (lead, arguments) => lead.Lead.Tags.Contains(arguments.Text(0)) ? arguments.Text(0) : JsValue.Null)
        .Method("getAllTags", (lead, _) => lead.Run.Json(lead.Lead.Tags))
        .Action("setTag", (lead, arguments) => lead.Editor.AddTag(Name(arguments, "a tag")))
        .Action("addTags", (lead, arguments) => Change(arguments, ChangeFlags.ReadForced(arguments).Edit(lead).AddTag))
        .Action("deleteTags", (lead, arguments) => Change(arguments, ChangeFlags.Read(arguments).Edit(lead).RemoveTag))
        .Action("forceDeleteTags", (lead, arguments) => Change(arguments, ChangeFlags.ReadForced(arguments).Edit(lead).RemoveTag))
        .Method("isContextExist", (lead, arguments) => lead.Lead.Contexts.Contains(arguments.Text(0)))
        .Method("getContext", (lead, arguments) => lead.Lead.Contexts.Contains(arguments.Text(0)) ? arguments.Text(0) : JsValue.Null)
        .Method("getAllContexts", (lead, _) => lead.Run.Json(lead.Lead.Contexts))
        .Action("setContext", (lead, arguments) => lead.Editor.AddContext(Name(arguments, "a context")));

    private static void Change(HostArguments arguments, Action<string> change)
    {
        var names = arguments.Names(0);
        if (names.Count == 0)
        {
            throw arguments.Error("argument 1 names no tag: a tag is not blank");
        }

        foreach (var name in names)
        {
            change(name);
        }
    }

    // The wire separates them by commas, so that one with a comma could never be taken off again.
    private static string Name(HostArguments arguments, string what)
    {
        var name = arguments.Text(0).Trim();
        arguments.Json(0);
        return name.Length == 0 || name.Contains(',', StringComparison.Ordinal)
            ? throw arguments.Error($"'{Excerpt.Cut(name)}' cannot be {what}: {what} is not blank and has no comma")
            : name;
    }
}
