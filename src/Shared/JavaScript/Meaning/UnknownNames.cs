using Esprima.Ast;
using Metabot.JavaScript.Repairs;
using Metabot.Rules;

namespace Metabot.JavaScript.Meaning;

// MBOT3004: names that neither the script nor the bot declares.
internal static class UnknownNames
{
    public static IEnumerable<MeaningFinding> Find(ScriptText text) => text.Names.IsOpen ? [] : text.Names.Uses
        .Where(use => !HostNames.IsKnown(use.Key.Name) && !text.Names.IsAskedFor(use.Key.Name) && !use.Value.Knows(use.Key.Name)
            && !(text.Names.HasUnknownLibrary && SharedLibraries.MayHave(use.Key.Name)))
        .OrderBy(use => use.Key.Range.Start)
        .Select(use => Create(text, Rule.UnknownName.Id, WrittenName.Read(use.Key), "nothing declares", use.Value.AllNames().Concat(HostNames.Suggestions)));

    public static MeaningFinding Create(ScriptText text, string ruleId, WrittenName name, string what, IEnumerable<string> known)
    {
        var candidates = known.Distinct().ToList();
        var nearest = MeantName.Find(name.Name, candidates);
        var right = nearest is not null ? $"did you mean '{nearest}'?"
            : ruleId == Rule.UnknownName.Id ? text.HowToDeclare
            : $"known are {Excerpt.Cut(string.Join(", ", MeantName.OrderByLikeness(name.Name, candidates)))}";
        var finding = new MeaningFinding(ruleId, name.Start, name.Name.Length, $"{what} '{Excerpt.Cut(name.Name)}'; {right}");
        return finding with
        {
            Name = name.Name,
            Edits = nearest is null || (name.Node is Identifier identifier && text.Names.IsShorthand(identifier)) ? [] : [new TextEdit(finding.Index, finding.Length, nearest)],
        };
    }
}
