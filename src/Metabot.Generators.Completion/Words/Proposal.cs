using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Completion.Words;

internal enum ProposalKind
{
    Method,
    Property,
    Name,
    Keyword,
    Word,
}

// What could stand at the caret; of a lower rank is what is likelier.
internal sealed record Proposal(string Name, ProposalKind Kind, int Rank, string Description)
{
    public string Inserted { get; init; } = Name;
}

// The range of the string's text that is replaced, and by what it could be.
internal sealed record StringCompletionList(TextSpan Word, IReadOnlyList<Proposal> Proposals);
