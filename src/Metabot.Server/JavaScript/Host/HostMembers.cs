using Jint.Native;
using Metabot.Language;

namespace Metabot.Server.JavaScript.Host;

// What the members of a host object do, by the names that host.d.ts declares for it: every one of them does something, has
// the name of another, or says that only the platform can do it.
internal sealed class HostMembers<T>
{
    // A condition is asked and changes nothing: what it does to copies is thrown away, and what reaches further is refused.
    private static readonly Dictionary<HostEffect, string> RefusedInConditions = new()
    {
        [HostEffect.Sends] = "send texts",
        [HostEffect.Schedules] = "schedule jobs",
        [HostEffect.ChangesTable] = "change tables",
        [HostEffect.Flow] = "say where a script goes on",
    };

    private readonly Dictionary<string, Func<T, HostArguments, JsValue?>> _bodies = [];
    private readonly HostInterface _declared;
    private readonly string _path;

    public HostMembers(string path, string type)
    {
        (_path, _declared) = (path, HostLanguage.Declarations.Interfaces.Single(each => each.Name == type));
        foreach (var member in _declared.Members.Where(member => member.Note.PlatformOnly is not null))
        {
            _bodies[member.Name] = (_, arguments) => throw arguments.Error(PlatformOnly.Message($"{path}.{member.Name}", member.Note.PlatformOnly!));
        }
    }

    public IEnumerable<string> Names => _declared.Members.Select(member => member.Name);

    public HostMembers<T> Method(string name, Func<T, HostArguments, JsValue> body) => Add(name, body);

    // Gives the object itself, so that calls can be chained.
    public HostMembers<T> Action(string name, Action<T, HostArguments> body) => Add(name, (subject, arguments) =>
    {
        body(subject, arguments);
        return null;
    });

    // Null where nothing of that name is declared. What a body gives that is null is the object itself.
    public Func<T, HostArguments, JsValue?>? Find(string name) =>
        _bodies.TryGetValue(name, out var body) ? body
            : _declared.Find(name)?.Note.AliasOf is { } main ? _bodies[main]
            : null;

    private HostMembers<T> Add(string name, Func<T, HostArguments, JsValue?> body)
    {
        var member = _declared.Find(name) ?? throw new InvalidOperationException($"host.d.ts declares no {_path}.{name}.");
        _bodies.Add(name, RefusedInConditions.TryGetValue(member.Note.Effect, out var what)
            ? (subject, arguments) => arguments.IsCondition ? throw arguments.Error($"a condition cannot {what}") : body(subject, arguments)
            : body);
        return this;
    }
}
