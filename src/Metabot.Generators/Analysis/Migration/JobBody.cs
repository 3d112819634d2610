using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Analysis.Migration;

// The body of an untyped call. IsComplete says that nothing else can be in it, IsPlain that no options of a serializer
// may change the names.
internal sealed record JobBody(SyntaxNode Syntax, IReadOnlyList<BodyField> Fields, bool IsComplete, bool IsPlain = true)
{
    public IEnumerable<BodyField> Targets => Fields.Where(each => WireFields.Targets.Contains(each.Name) && !each.Value.IsNull);

    public IEnumerable<BodyField> Unknown => Fields.Where(each => !WireFields.All.Contains(each.Name));

    // Something else than a job can go to the same address, headers for example.
    public bool IsOfJob => Fields.Any(each => NearestName.Of(each.Name, WireFields.All) is not null);

    // Null when the field is not there, or null.
    public BodyField? Given(string field) => Fields.FirstOrDefault(each => each.Name == field && !each.Value.IsNull);
}
