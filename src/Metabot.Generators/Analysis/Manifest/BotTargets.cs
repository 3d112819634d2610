using Metabot.Bots;
using Metabot.Generators.Contracts;
using Metabot.Rules;

namespace Metabot.Generators.Analysis.Manifest;

// The targets of all bots whose manifests the compilation was given.
internal sealed class BotTargets
{
    // A message is one line.
    private const int MostListed = 8;

    private readonly IReadOnlyList<BotOutline> _bots;
    private readonly ILookup<TargetKind, string> _codes;

    public BotTargets(IReadOnlyList<BotOutline> bots)
    {
        _bots = bots;
        _codes = (from bot in bots from part in bot.Parts where KindOf(part.Section) is not null select part).ToLookup(part => KindOf(part.Section)!.Value, part => part.Code);
    }

    public bool Has(TargetKind kind, string code) => _bots.Any(bot => bot.Find(SectionOf(kind), code) is not null);

    public bool Has(TargetKind kind, long id) => _bots.Any(bot => bot.Find(SectionOf(kind), id) is not null);

    public string? FindNearest(TargetKind kind, string code) => NearestName.Find(code, _codes[kind]);

    // What a message says beside that there is no such target.
    public string DescribeKnown(TargetKind kind, string? nearest)
    {
        var codes = _codes[kind].Distinct(StringComparer.Ordinal).ToList();
        return nearest is not null ? $"; did you mean '{nearest}'?"
            : codes.Count == 0 ? $", and no {kind.ToWord()}s at all"
            : $"; known {kind.ToWord()}s: {string.Join(", ", codes.Take(MostListed))}{(codes.Count > MostListed ? ", …" : "")}";
    }

    public static BotSection SectionOf(TargetKind kind) => kind switch
    {
        TargetKind.Script => BotSection.Scripts,
        TargetKind.Trigger => BotSection.Triggers,
        TargetKind.Broadcast => BotSection.Broadcasts,
        _ => BotSection.Endpoints,
    };

    // Null for what no caller can name.
    public static TargetKind? KindOf(BotSection section) => section switch
    {
        BotSection.Scripts => TargetKind.Script,
        BotSection.Triggers => TargetKind.Trigger,
        BotSection.Broadcasts => TargetKind.Broadcast,
        BotSection.Endpoints => TargetKind.Endpoint,
        _ => null,
    };
}
