using Metabot.Generators.Contracts;
using Metabot.Rules;

namespace Metabot.Generators.Analysis.Manifest;

// The targets of all bots whose manifests the compilation was given.
internal sealed class BotTargets
{
    // A message is one line.
    private const int MostListed = 8;

    private readonly ILookup<TargetKind, string> _codes;
    private readonly HashSet<(TargetKind Kind, string Code)> _known;
    private readonly HashSet<(TargetKind Kind, long Id)> _ids;

    public BotTargets(IEnumerable<ManifestTarget> targets)
    {
        var all = targets.ToList();
        _codes = all.ToLookup(target => target.Kind, target => target.Code);
        _known = [.. all.Select(target => (target.Kind, target.Code))];
        _ids = [.. all.Where(target => target.Id is not null).Select(target => (target.Kind, target.Id!.Value))];
    }

    public bool Has(TargetKind kind, string code) => _known.Contains((kind, code));

    public bool Has(TargetKind kind, long id) => _ids.Contains((kind, id));

    public string? FindNearest(TargetKind kind, string code) => NearestName.Find(code, _codes[kind]);

    // What a message says beside that there is no such target.
    public string DescribeKnown(TargetKind kind, string? nearest)
    {
        var codes = _codes[kind].Distinct(StringComparer.Ordinal).ToList();
        return nearest is not null ? $"; did you mean '{nearest}'?"
            : codes.Count == 0 ? $", and no {kind.ToWord()}s at all"
            : $"; known {kind.ToWord()}s: {string.Join(", ", codes.Take(MostListed))}{(codes.Count > MostListed ? ", …" : "")}";
    }
}
