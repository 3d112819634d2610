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
        while (scope.Parent is { } outer && !scope.IsFunction)
        {
            scope = outer;
        }

        scope.Declare(names);
    }

    public bool Knows(string name) => SelfAndOuter().Any(scope => scope._names.Contains(name));

    public IEnumerable<string> AllNames() => SelfAndOuter().SelectMany(scope => scope._names);

    private Scope? Parent => parent;

    private bool IsFunction => isFunction;

    private IEnumerable<Scope> SelfAndOuter()
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            yield return scope;
        }
    }
}
