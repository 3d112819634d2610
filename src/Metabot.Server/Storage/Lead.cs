using System.Text.Json;

namespace Metabot.Server.Storage;

internal sealed class Lead
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public string? Identification { get; set; }

    public List<string> Tags { get; set; } = [];

    public Dictionary<string, JsonElement> Attributes { get; set; } = [];

    public DateTimeOffset CreatedAt { get; set; }

    public Lead Copy()
    {
        var copy = (Lead)MemberwiseClone();
        (copy.Tags, copy.Attributes) = ([.. Tags], new(Attributes));
        return copy;
    }

    public void AddTag(string tag)
    {
        if (!Tags.Contains(tag))
        {
            Tags.Add(tag);
        }
    }
}
