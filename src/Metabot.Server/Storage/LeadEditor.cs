using System.Text.Json;
using Metabot.Server.Scripts.Commands;

namespace Metabot.Server.Storage;

// Every change of a lead goes through here, whether a command or a script makes it, so that what changed is told as
// events; what stays as it was is no event.
internal sealed class LeadEditor(Lead lead, ICollection<LeadEvent> events)
{
    public bool IsSuppressed { get; init; }

    public void AddTag(string tag) => Add(lead.Tags, tag, LeadEventKind.TagAdded);

    public void RemoveTag(string tag) => Remove(lead.Tags, tag, LeadEventKind.TagRemoved);

    public void AddContext(string context) => Add(lead.Contexts, context, LeadEventKind.ContextAdded);

    public void RemoveContext(string context) => Remove(lead.Contexts, context, LeadEventKind.ContextRemoved);

    public void SetAttribute(string name, JsonElement value) => Set(lead.Attributes, name, value);

    public void SetJsonAttribute(string name, JsonElement value) => Set(lead.JsonAttributes, name, value);

    public void RemoveAttribute(string name) => Remove(lead.Attributes, name);

    public void RemoveJsonAttribute(string name) => Remove(lead.JsonAttributes, name);

    public void SetStatus(long id, string name)
    {
        if (lead.StatusId != id)
        {
            lead.StatusId = id;
            Tell(LeadEventKind.StatusChanged, name);
        }
    }

    // A change of one of the lead's own columns, such as its name.
    public void Change<T>(string column, T now, T value, Action<Lead> set)
    {
        if (!EqualityComparer<T>.Default.Equals(now, value))
        {
            set(lead);
            Tell(LeadEventKind.DataChanged, column);
        }
    }

    private void Add(List<string> names, string name, LeadEventKind kind)
    {
        if (!names.Contains(name))
        {
            names.Add(name);
            Tell(kind, name);
        }
    }

    private void Remove(List<string> names, string name, LeadEventKind kind)
    {
        if (names.Remove(name))
        {
            Tell(kind, name);
        }
    }

    private void Set(Dictionary<string, JsonElement> attributes, string name, JsonElement value)
    {
        if (!attributes.TryGetValue(name, out var now) || now.GetRawText() != value.GetRawText())
        {
            attributes[name] = value;
            Tell(LeadEventKind.AttributeChanged, name);
        }
    }

    private void Remove(Dictionary<string, JsonElement> attributes, string name)
    {
        if (attributes.Remove(name))
        {
            Tell(LeadEventKind.AttributeChanged, name);
        }
    }

    private void Tell(LeadEventKind kind, string name) => events.Add(new LeadEvent(kind, name) { IsSuppressed = IsSuppressed });
}
