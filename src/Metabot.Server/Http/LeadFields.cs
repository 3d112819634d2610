using System.Text.Json;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;

namespace Metabot.Server.Http;

// What can be said of a lead, when it is made and when it changes.
internal sealed class LeadFields
{
    public static readonly IReadOnlyList<BodyField> All =
    [
        new("name", "string", "Ann", FieldSource.Project, "The lead's name."),
        new("identification", "string", "ann@example.org", FieldSource.Project, "What the lead is known by in its channel."),
        new("status", "string", "New", FieldSource.Project, "The name of one of the bot's statuses."),
        new("is_mute", "boolean", false, FieldSource.Project, "Whether the lead is switched off: no broadcast reaches it, and what is planned for it is cancelled."),
        new("tags", "string", "vip,subscriber", FieldSource.Project, "All its tags, comma-separated."),
        new("contexts", "string", "order", FieldSource.Project, "All its contexts, comma-separated."),
        new("attributes", "object", new Dictionary<string, object> { ["city"] = "Perm" }, FieldSource.Project, "Attributes to write, any JSON values; null takes one away."),
    ];

    public static readonly IReadOnlyList<BodyField> ForNew = [All[0] with { Required = true }, .. All.Skip(1)];

    public static readonly IReadOnlyList<BodyField> Example = [.. All.Where(field => field.Name is "name" or "tags" or "attributes")];

    private static readonly IReadOnlyCollection<string> Names = [.. All.Select(field => field.Name)];

    private readonly JsonFields _fields;

    // What is wrong with the body is thrown, all at once.
    public LeadFields(JsonElement body, BotDefinition bot, bool isNew)
    {
        var errors = new FieldErrors("body");
        _fields = new JsonFields(body, errors, Names);
        Name = isNew ? _fields.Required("name") : _fields.NotBlank("name");
        Identification = _fields.NotBlank("identification");
        IsMute = _fields.Flag("is_mute");
        Tags = ReadNames("tags");
        Contexts = ReadNames("contexts");
        Attributes = _fields.Members("attributes");
        StatusId = ReadStatus(bot);
        errors.ThrowIfAny();
    }

    public string? Name { get; }

    public string? Identification { get; }

    public long? StatusId { get; }

    public bool? IsMute { get; }

    public IReadOnlyList<string>? Tags { get; }

    public IReadOnlyList<string>? Contexts { get; }

    public Dictionary<string, JsonElement> Attributes { get; }

    public void Write(LeadEditor editor, Lead lead, BotDefinition bot)
    {
        editor.Change("name", lead.Name, Name ?? lead.Name, row => row.Name = Name!);
        editor.Change("identification", lead.Identification, Identification ?? lead.Identification, row => row.Identification = Identification);
        editor.Change("is_mute", lead.IsMute, IsMute ?? lead.IsMute, row => row.IsMute = IsMute!.Value);
        Replace(lead.Tags, Tags, editor.AddTag, editor.RemoveTag);
        Replace(lead.Contexts, Contexts, editor.AddContext, editor.RemoveContext);
        if (StatusId is { } status)
        {
            editor.SetStatus(status, bot.Statuses.Single(each => each.Id == status).Name);
        }

        foreach (var (name, value) in Attributes)
        {
            if (value.ValueKind == JsonValueKind.Null)
            {
                editor.RemoveAttribute(name);
            }
            else
            {
                editor.SetAttribute(name, value);
            }
        }
    }

    private static void Replace(List<string> now, IReadOnlyList<string>? wanted, Action<string> add, Action<string> remove)
    {
        if (wanted is not null)
        {
            now.Except(wanted).ToList().ForEach(remove);
            wanted.ToList().ForEach(add);
        }
    }

    private IReadOnlyList<string>? ReadNames(string name) => _fields.Has(name) ? _fields.Tags(name) : null;

    private long? ReadStatus(BotDefinition bot)
    {
        if (_fields.NotBlank("status") is not { } name)
        {
            return null;
        }

        if (bot.Statuses.FirstOrDefault(status => status.Name == name) is { } status)
        {
            return status.Id;
        }

        _fields.Refuse("status", $"the bot has no status '{Rules.Excerpt.Of(name)}'; its statuses are {string.Join(", ", bot.Statuses.Select(each => each.Name))}");
        return null;
    }
}
