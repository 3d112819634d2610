using Metabot.Bots;
using Metabot.Rules;

namespace Metabot.Generators.Analysis.Manifest;

// The names of all bots that the compilation was given.
internal sealed class BotNameTable
{
    private readonly ILookup<BotNameKind, string> _known;

    // JavaScript that does not parse, as while it is being written: whatever stands in it may be a name.
    private readonly IReadOnlyList<string> _unread;

    public BotNameTable(IReadOnlyList<BotOutline> bots)
    {
        var used = bots.SelectMany(bot => bot.Names).Where(name => name.Kind != BotNameKind.Status).Select(name => (name.Kind, name.Name));
        var had = bots.SelectMany(bot => bot.Statuses.Select(status => (BotNameKind.Status, status)).Concat(bot.BotAttributes.Select(name => (BotNameKind.BotAttribute, name))));
        _unread = [.. bots.SelectMany(bot => bot.Codes).Where(code => code.Tree is null).Select(code => code.Text)];
        _known = used.Concat(had).Distinct().ToLookup(each => each.Item1, each => each.Item2);
    }

    public bool Has(BotNameKind kind, string name) =>
        _known[kind].Contains(name, StringComparer.Ordinal)
        || (kind != BotNameKind.Status && _unread.Any(text => text.IndexOf(name, StringComparison.Ordinal) >= 0));

    public string? FindNearest(BotNameKind kind, string name) => NearestName.Find(name, _known[kind]);

    public string? FindMistyped(BotNameKind kind, string name) => _known[kind].FirstOrDefault(known => MistypedName.IsSlip(name, known));
}
