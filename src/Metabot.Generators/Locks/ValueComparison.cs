namespace Metabot.Generators.Locks;

// The values of an enum, before and now. A name is there where the value is a number.
internal sealed class ValueComparison(IEnumerable<(string Value, string Name)> before, IEnumerable<(string Value, string Name)> after, string planned)
{
    private readonly List<(string Value, string Name)> _removed = [.. before.Where(old => after.All(now => now.Value != old.Value))];
    private readonly List<(string Value, string Name)> _added = [.. after.Where(now => before.All(old => old.Value != now.Value))];

    public IEnumerable<LockChange> Find(string path, string shown)
    {
        if (_removed is [{ Name: "" } old] && _added is [var renamed])
        {
            return [new(ChangeWeight.Breaking, path, $"the value '{old.Value}' of '{shown}' is '{renamed.Value}' now; {planned} send '{old.Value}', so the bot has to know both until they have run")];
        }

        return before.SelectMany(each => CompareName(path, shown, each))
            .Concat(_removed.Where(each => !IsMoved(each.Name, after)).Select(each => new LockChange(
                ChangeWeight.Review, path, $"the value {Describe(each)} of '{shown}' is gone; {planned} may still send it, so the bot has to know it until they have run")))
            .Concat(_added.Where(each => !IsMoved(each.Name, before)).Select(each => new LockChange(
                ChangeWeight.Additive, path, $"the value {Describe(each)} of '{shown}' is new; {planned} do not send it")));
    }

    // Of a number: what it means is another value by now, or has another name only.
    private IEnumerable<LockChange> CompareName(string path, string shown, (string Value, string Name) old)
    {
        var now = after.Where(each => each.Value == old.Value).Select(each => each.Name).ToList();
        if (old.Name.Length == 0 || now.Contains(old.Name))
        {
            return [];
        }

        return after.FirstOrDefault(each => each.Name == old.Name) is { Value: { } moved }
            ? [new(ChangeWeight.Breaking, path, $"{old.Name} of '{shown}' was {old.Value} and is {moved}; {planned} send {old.Value} for it, and the bot cannot tell which is meant")]
            : now.Select(name => new LockChange(ChangeWeight.Review, path, $"{old.Value} of '{shown}' was {old.Name} and is {name}; {planned} send {old.Value} for {old.Name}"));
    }

    private static bool IsMoved(string name, IEnumerable<(string Value, string Name)> others) => name.Length > 0 && others.Any(other => other.Name == name);

    private static string Describe((string Value, string Name) value) => value.Name.Length == 0 ? $"'{value.Value}'" : $"{value.Value} ({value.Name})";
}
