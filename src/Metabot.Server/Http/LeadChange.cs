using System.Text.Json;
using Metabot.Rules;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;

namespace Metabot.Server.Http;

// What PATCH changes of a lead; triggers hear of it as they do of a script's changes.
internal static class LeadChange
{
    public static readonly IReadOnlyList<BodyField> Fields =
    [
        new("name", "string", "Ann", FieldSource.Project, "The lead's name."),
        new("channel_code", "string", "webhook", FieldSource.Project, "The channel in which the lead is written to from now on."),
        new("status", "string", "client", FieldSource.Project, "The name of a status of the bot."),
        new("is_mute", "boolean", true, FieldSource.Platform, "Switched off: planned jobs are stopped, new ones skipped, broadcasts pass the lead by, messages are kept and not answered."),
        new("is_forwarded", "boolean", false, FieldSource.Platform, "Handed over to an operator: messages are kept and not answered."),
        new("lang_code", "string", "ru", FieldSource.Platform, "The lead's language, by which texts say yes and no."),
        new("add_tags", "string", "vip", FieldSource.Project, "Comma-separated tags to put on."),
        new("remove_tags", "string", "new", FieldSource.Project, "Comma-separated tags to take off."),
        new("add_contexts", "string", "order", FieldSource.Project, "Comma-separated contexts to enter."),
        new("remove_contexts", "string", "order", FieldSource.Project, "Comma-separated contexts to leave."),
        new("attributes", "object", new Dictionary<string, object> { ["city"] = "Perm" }, FieldSource.Project, "Attributes to set; the others stay."),
    ];

    private static readonly IReadOnlyCollection<string> Names = [.. Fields.Select(field => field.Name)];

    // Everything is read before anything is changed.
    public static Action<RunState> Read(JsonElement body, BotDefinition bot)
    {
        var errors = new FieldErrors("body");
        var fields = new JsonFields(body, errors, Names);
        var changes = new List<Action<Lead, LeadEditor>>();
        AddColumns(fields, changes);
        AddStatus(fields, bot, changes);
        AddNames(fields, changes);
        foreach (var (name, value) in fields.Members("attributes"))
        {
            changes.Add((_, editor) => editor.SetAttribute(name, value));
        }

        errors.ThrowIfAny();
        return state => changes.ForEach(change => change(state.Lead!, state.EditLead()!));
    }

    private static void AddColumns(JsonFields fields, List<Action<Lead, LeadEditor>> changes)
    {
        if (fields.NotBlank("name") is { } name)
        {
            changes.Add((lead, editor) => editor.Change("name", lead.Name, name, row => row.Name = name));
        }

        if (fields.NotBlank("channel_code") is { } channel)
        {
            changes.Add((lead, editor) => editor.Change("channel_code", lead.ChannelCode, channel, row => row.ChannelCode = channel));
        }

        if (fields.Flag("is_mute") is { } isMute)
        {
            changes.Add((lead, editor) => editor.Change("is_mute", lead.IsMute, isMute, row => row.IsMute = isMute));
        }

        if (fields.Flag("is_forwarded") is { } isForwarded)
        {
            changes.Add((lead, editor) => editor.Change("is_forwarded", lead.IsForwarded, isForwarded, row => row.IsForwarded = isForwarded));
        }

        if (fields.NotBlank("lang_code") is { } language)
        {
            changes.Add((lead, editor) => editor.Change("lang_code", lead.LangCode, language, row => row.LangCode = language));
        }
    }

    private static void AddStatus(JsonFields fields, BotDefinition bot, List<Action<Lead, LeadEditor>> changes)
    {
        if (fields.NotBlank("status") is not { } name)
        {
            return;
        }

        if (bot.Statuses.FirstOrDefault(status => status.Name == name) is { } status)
        {
            changes.Add((_, editor) => editor.SetStatus(status.Id, status.Name));
            return;
        }

        fields.Refuse("status", $"the bot has no status '{Excerpt.Cut(name)}'; it has {string.Join(", ", bot.Statuses.Select(known => known.Name))}");
    }

    private static void AddNames(JsonFields fields, List<Action<Lead, LeadEditor>> changes)
    {
        Add("add_tags", (editor, tag) => editor.AddTag(tag));
        Add("remove_tags", (editor, tag) => editor.RemoveTag(tag));
        Add("add_contexts", (editor, context) => editor.AddContext(context));
        Add("remove_contexts", (editor, context) => editor.RemoveContext(context));

        void Add(string field, Action<LeadEditor, string> change) =>
            changes.AddRange(fields.Tags(field).Select(name => new Action<Lead, LeadEditor>((_, editor) => change(editor, name))));
    }
}
