using System.Collections.Immutable;

namespace Metabot.Generators.Declarations;

// From names to the declarations that have them, and on to the names that those mention. One walk after another: a thread
// has a walk of its own.
internal sealed class NameWalk
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Stack<string> _waiting = new();

    public void Enter(string name) => _waiting.Push(name);

    public void Enter(ImmutableArray<string> names)
    {
        foreach (var name in names)
        {
            _waiting.Push(name);
        }
    }

    // The fingerprint of all that the names which were entered lead to.
    public ulong Through(DeclarationTable table)
    {
        var sum = 0UL;
        while (_waiting.Count > 0)
        {
            var name = _waiting.Pop();
            if (table.Find(name) is { } same && _seen.Add(name))
            {
                sum = unchecked(sum + Follow(same));
            }
        }

        _seen.Clear();
        return sum;
    }

    private ulong Follow(DeclarationTable.SameName? same)
    {
        var sum = 0UL;
        for (; same is not null; same = same.Others)
        {
            sum = unchecked(sum + same.Declaration.Fingerprint);
            Enter(same.Declaration.Mentions);
        }

        return sum;
    }
}
