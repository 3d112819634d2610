using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Kills;

/// <summary>What is missing after a series of kills, and what is there twice.</summary>
internal sealed class KillCount
{
    private readonly List<string> _lost = [];
    private readonly List<string> _doubled = [];

    /// <summary>The first of them, in words.</summary>
    public IEnumerable<string> Faults => [.. _lost.Take(5).Select(what => $"lost: {what}"), .. _doubled.Take(5).Select(what => $"doubled: {what}")];

    public int Lost => _lost.Count;

    public int Doubled => _doubled.Count;

    public int Checked { get; private set; }

    /// <summary>Each is to be there as often as is said.</summary>
    public void Compare(string kind, IEnumerable<(string Name, int Expected)> expected, IReadOnlyDictionary<string, int> found)
    {
        foreach (var (name, times) in expected)
        {
            Checked++;
            var there = found.GetValueOrDefault(name);
            if (there != times)
            {
                (there < times ? _lost : _doubled).Add($"{kind} {name}: {there} times and not {times}");
            }
        }
    }

    /// <summary>By a text that is made of a message.</summary>
    public static Dictionary<string, int> Count(IEnumerable<JsonNode> messages, Func<JsonNode, string> name) => messages.CountBy(name).ToDictionary();
}
