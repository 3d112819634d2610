namespace Metabot.Bots;

// What is known of a lead while scripts are played on it, and what changed.
internal sealed class LeadPicture(string status)
{
    private readonly SortedSet<string> _tags = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _contexts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _attributes = new(StringComparer.Ordinal);
    private string _status = status;

    // As a trigger subscribes to them: tag_added, vip.
    public List<(string Event, string Name)> Changes { get; } = [];

    public LeadPicture Copy()
    {
        var copy = new LeadPicture(_status);
        copy._tags.UnionWith(_tags);
        copy._contexts.UnionWith(_contexts);
        foreach (var attribute in _attributes)
        {
            copy._attributes.Add(attribute.Key, attribute.Value);
        }

        return copy;
    }

    public void AddTag(string tag) => Note(_tags.Add(tag), "tag_added", tag);

    public void RemoveTag(string tag) => Note(_tags.Remove(tag), "tag_removed", tag);

    public void AddContext(string context) => Note(_contexts.Add(context), "context_added", context);

    public void RemoveContext(string context) => Note(_contexts.Remove(context), "context_removed", context);

    public void SetStatus(string status)
    {
        Note(_status != status, "status_changed", status);
        _status = status;
    }

    public void SetAttribute(string name, string value)
    {
        Note(!_attributes.TryGetValue(name, out var before) || before != value, "attribute_changed", name);
        _attributes[name] = value;
    }

    public string Describe() => string.Join("\n", [_status, string.Join(",", _tags), string.Join(",", _contexts), string.Join(",", _attributes.Select(attribute => $"{attribute.Key}={attribute.Value}"))]);

    private void Note(bool isChanged, string happened, string name)
    {
        if (isChanged)
        {
            Changes.Add((happened, name));
        }
    }
}
