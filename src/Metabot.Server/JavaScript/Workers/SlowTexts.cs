using System.Collections.Concurrent;

namespace Metabot.Server.JavaScript.Workers;

// Texts that took long when they last ran. A hash that two texts share sends one of them to the slow lane, no more.
internal sealed class SlowTexts
{
    private const int Kept = 10_000;

    private readonly ConcurrentDictionary<int, bool> _hashes = new();

    public bool Contains(string text) => _hashes.ContainsKey(Hash(text));

    public void Add(string text)
    {
        if (_hashes.Count >= Kept)
        {
            _hashes.Clear();
        }

        _hashes[Hash(text)] = true;
    }

    public void Remove(string text) => _hashes.TryRemove(Hash(text), out _);

    private static int Hash(string text) => string.GetHashCode(text, StringComparison.Ordinal);
}
