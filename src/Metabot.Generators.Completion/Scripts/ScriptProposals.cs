using Metabot.Generators.Completion.Words;
using Metabot.Generators.Contracts.Members;
using Metabot.JavaScript.Meaning;
using Metabot.Language;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Completion.Scripts;

// What a script could name, with what host.d.ts says of it. What reads only comes first: a condition is asked, and changes nothing.
internal static class ScriptProposals
{
    private static readonly string[] Keywords = ["return", "true", "false", "null", "if", "else", "const", "let", "typeof", "undefined"];

    public static IEnumerable<Proposal> MembersOf(ScriptValue? value, ProgramWords words) => value switch
    {
        HostValue { Method: null, IsList: false, Type: var type } => Members(type, words.Find(FileWords.Member)),
        InputValue input => input.Members.Select(Describe),
        _ => [],
    };

    public static IEnumerable<Proposal> Names(IReadOnlyList<ScriptToken> before) =>
        HostNames.Globals.Select(name => Describe(HostLanguage.Declarations.FindGlobal(name)!, RankOf(name), owner: ""))
            .Concat(ScriptLocals.Names(before).Distinct().Select(name => new Proposal(name, ProposalKind.Name, 0, $"{name}\nA variable of this script.")))
            .Concat(Keywords.Select(word => new Proposal(word, ProposalKind.Keyword, 3, word)));

    private static IEnumerable<Proposal> Members(HostInterface type, IReadOnlyDictionary<string, int> used) => type.Members
        .Where(member => member.Kind != HostMemberKind.Constructor)
        .GroupBy(member => member.Name, StringComparer.Ordinal)
        .Select(group => Describe(group.First(), RankOf(group.First(), used), type.Name + "."));

    // Those that the condition's own page begins with.
    private static int RankOf(string name) => name is "lead" or "leadId" or "request" or "bot" ? 1 : HostNames.MethodsOf(name) is not null ? 2 : 4;

    private static int RankOf(HostMember member, IReadOnlyDictionary<string, int> used) =>
        (used.ContainsKey(member.Name) ? 0 : 1)
        + (member.Note.Confidence == "documented" ? 0 : 2)
        + (member.Note.Effect == HostEffect.Pure ? 0 : 4)
        + (member.Note.AliasOf is null && member.Note.PlatformOnly is null ? 0 : 8);

    private static Proposal Describe(HostMember member, int rank, string owner) => new(
        member.Name, member.Kind == HostMemberKind.Method ? ProposalKind.Method : ProposalKind.Property, rank, $"{owner}{Signature(member)}\n{Summary(member.Note)}");

    private static string Signature(HostMember member) => member.Kind == HostMemberKind.Method
        ? $"{member.Name}({string.Join(", ", member.Parameters.Select(each => $"{each.Name}{(each.IsOptional ? "?" : "")}: {each.Type}"))}): {member.Type}"
        : $"{member.Name}: {member.Type}";

    private static string Summary(HostNote note) => string.Join("\n", new[]
    {
        note.Summary,
        note.AliasOf is { } name ? $"The same as {name}." : "",
        note.Effect == HostEffect.Pure ? "" : $"Not for a condition: {HostNote.NameOf(note.Effect)}.",
        note.PlatformOnly is { } why ? $"On the platform only: {why}." : "",
    }.Where(line => line.Length > 0));

    private static Proposal Describe(WireMember member, int index) => new(
        member.WireName,
        ProposalKind.Property,
        index,
        $"{member.WireName}: {member.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}\n{member.Symbol.ContainingType.Name}.{member.Symbol.Name}, as it travels.");
}
