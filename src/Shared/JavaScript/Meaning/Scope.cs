namespace Metabot.JavaScript.Meaning;

internal sealed class Scope(Scope? parent, bool isFunction)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public Scope New(bool isFunction = false) => new(this, isFunction);

    public void Declare(IEnumerable<string> names) => _names.UnionWith(names);

    // A var is known in the whole function around it.
    public void DeclareInFunction(IEnumerable<string> names)
    {
        var scope = this;
        while (scope.Outer is { } outer && !scope.IsFunction)
        {
            scope = outer;
        }

        scope.Declare(names);
    }

    public Scope? Outer => parent;

    // The scope that declares the name: this one, or one around it.
    public Scope? FindOwner(string name) => SelfAndOuter().FirstOrDefault(scope => scope._names.Contains(name));

    public bool Knows(string name) => FindOwner(name) is not null;

    public IEnumerable<string> AllNames() => SelfAndOuter().SelectMany(scope => scope._names);

    private bool IsFunction => isFunction;

    private IEnumerable<Scope> SelfAndOuter()
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            yield return scope;
        }
    }
}
