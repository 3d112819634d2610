using System.Collections;
using Metabot.Rules;

namespace Metabot.Server.Scripts;

internal sealed class TargetSet<T>(IReadOnlyList<T> targets) : IReadOnlyCollection<T>
    where T : class, ITargetDefinition
{
    public int Count => targets.Count;

    public T? Find(JobTarget target) => target.Code is { } code ? Find(code) : targets.FirstOrDefault(t => t.Id == target.Id);

    public T? Find(string code) => targets.FirstOrDefault(t => t.Code == code);

    public string? Nearest(string code) => NearestName.Find(code, targets.Select(target => target.Code));

    public IEnumerator<T> GetEnumerator() => targets.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
