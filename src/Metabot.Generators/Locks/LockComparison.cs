using Metabot.Rules;

namespace Metabot.Generators.Locks;

// What changed in a contract since the lock was written, and what becomes of the jobs that are planned already.
internal sealed class LockComparison
{
    private readonly LockPlaces _before;
    private readonly LockPlaces _after;
    private readonly string _planned;

    private LockComparison(IEnumerable<LockLine> before, IEnumerable<LockLine> after, string contract)
    {
        (_before, _after) = (LockPlaces.Read(before), LockPlaces.Read(after));
        _planned = contract.StartsWith("endpoint ", StringComparison.Ordinal) ? "versions of this program that still run" : "jobs that are planned already";
    }

    // Lines of one contract, both as one target framework has them.
    public static IReadOnlyList<LockChange> Compare(IReadOnlyList<LockLine> before, IReadOnlyList<LockLine> after)
    {
        var changes = new LockComparison(before, after, after[0].Contract).Find();
        return before.Any(line => line.IsRetired) && !before.Any(line => line is { IsContract: true, IsRetired: false })
            ? [new(ChangeWeight.Additive, "", "it was retired and is there again; jobs from before may still wait"), .. changes]
            : [.. changes];
    }

    private IEnumerable<LockChange> Find()
    {
        var removed = Outermost(_before.Types.Keys.Where(path => !_after.Types.ContainsKey(path) && !IsInChanged(path)));
        var added = Outermost(_after.Types.Keys.Where(path => !_before.Types.ContainsKey(path) && !IsInChanged(path)));
        foreach (var old in removed)
        {
            if (FindNewName(old, removed, added) is { } renamed)
            {
                added.Remove(renamed);
                yield return new(ChangeWeight.Breaking, renamed, $"'{Show(old)}' is '{Show(renamed)}' now; {_planned} send '{Show(old)}', so the bot has to read both until they have run");
            }
            else
            {
                yield return Removal(old);
            }
        }

        foreach (var change in added.Select(Addition).Concat(_after.Types.Keys.SelectMany(CompareType)).Concat(_after.Types.Keys.Concat(KeyPlaces()).SelectMany(CompareValues)))
        {
            yield return change;
        }
    }

    // Where the type is another one, what is inside is another matter as well.
    private bool IsInChanged(string path)
    {
        for (var parent = LockPlaces.ParentOf(path); parent is not null; parent = LockPlaces.ParentOf(parent))
        {
            if (_before.Types.TryGetValue(parent, out var old) && _after.Types.TryGetValue(parent, out var now) && new TypeWord(old).Name != new TypeWord(now).Name)
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> Outermost(IEnumerable<string> paths)
    {
        var all = new HashSet<string>(paths, StringComparer.Ordinal);
        return [.. all.Where(path => LockPlaces.ParentOf(path) is not { } parent || !all.Contains(parent)).OrderBy(path => path, StringComparer.Ordinal)];
    }

    // What stands in the same object and is of the same type: the nearest name, or the only one.
    private string? FindNewName(string old, List<string> removed, List<string> added)
    {
        var fitting = added.Where(path => IsAlike(path, _after, old)).ToList();
        return fitting.Count == 1 && removed.Count(path => IsAlike(path, _before, old)) == 1 ? fitting[0] : NearestName.Find(old, fitting);
    }

    private bool IsAlike(string path, LockPlaces places, string old) =>
        LockPlaces.ParentOf(path) == LockPlaces.ParentOf(old) && new TypeWord(places.Types[path]).Name == new TypeWord(_before.Types[old]).Name;

    private LockChange Removal(string path) => new TypeWord(_before.Types[path]).IsOptional
        ? new(ChangeWeight.Review, path, $"'{Show(path)}' is not sent any more; {_planned} may still send it")
        : new(ChangeWeight.Breaking, path, $"'{Show(path)}' is not sent any more; {_planned} still send it, and what reads it finds nothing in new ones");

    private LockChange Addition(string path) => new TypeWord(_after.Types[path]).IsOptional
        ? new(ChangeWeight.Additive, path, $"'{Show(path)}' is new and may be missing; {_planned} come without it")
        : new(ChangeWeight.Review, path, $"'{Show(path)}' is new; {_planned} come without it, so the bot must not count on it before they have run");

    private IEnumerable<LockChange> CompareType(string path)
    {
        if (!_before.Types.TryGetValue(path, out var word) || word == _after.Types[path])
        {
            return [];
        }

        var (old, now) = (new TypeWord(word), new TypeWord(_after.Types[path]));
        return [old.Name == now.Name ? CompareMarks(path, old, now) : new LockChange(
            old.Kind == now.Kind || old.IsUnknown || now.IsUnknown ? ChangeWeight.Review : ChangeWeight.Breaking,
            path,
            $"'{Show(path)}' was {old.Text} and is {now.Text}; {_planned} send {old.Text}, and the bot has to understand both until they have run")];
    }

    private LockChange CompareMarks(string path, TypeWord old, TypeWord now) => (now.CanBeNull && !old.CanBeNull, now.CanBeAbsent && !old.CanBeAbsent) switch
    {
        (true, _) => new(ChangeWeight.Review, path, $"'{Show(path)}' may be null now; {_planned} have a value there, and the bot has to be ready for null"),
        (_, true) => new(ChangeWeight.Review, path, $"'{Show(path)}' may be missing now; {_planned} have a value there, and the bot has to be ready for none"),
        _ => new(ChangeWeight.Additive, path, $"'{Show(path)}' always has a value now; {_planned} may still come without one"),
    };

    // An enum that is the key of a dictionary has values and no type of its own.
    private IEnumerable<string> KeyPlaces() => _after.Values.Select(place => place.Key).Where(path => !_after.Types.ContainsKey(path));

    private IEnumerable<LockChange> CompareValues(string path) =>
        !_before.Values.Contains(path) || !_after.Values.Contains(path) || HasOtherType(path) ? [] : new ValueComparison(_before.Values[path], _after.Values[path], _planned).Find(path, Show(path));

    private bool HasOtherType(string path) =>
        _before.Types.TryGetValue(path, out var old) && _after.Types.TryGetValue(path, out var now) && new TypeWord(old).Name != new TypeWord(now).Name;

    // Without the dot before the parameter.
    private static string Show(string path) => path.Substring(1);
}
