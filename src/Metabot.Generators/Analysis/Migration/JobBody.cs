using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis.Migration;

// The body of an untyped call. IsComplete says that nothing else can be in it, IsPlain that no options of a serializer
// may change the names.
internal sealed record JobBody(SyntaxNode Syntax, IReadOnlyList<BodyField> Fields, bool IsComplete, bool IsPlain = true)
{
    // The fields that the API knows at the address that the body is posted to.
    public IReadOnlyList<string> Known { get; init; } = WireFields.All;

    public IEnumerable<BodyField> Targets => Fields.Where(each => WireFields.TargetKeys.ContainsKey(each.Name) && !each.Value.IsNull);

    public IEnumerable<BodyField> Unknown => Fields.Where(each => !Known.Contains(each.Name));

    // Something else can go to the same address, headers for example, or a job of another system: no target, and fields that nobody here knows.
    public bool IsOfBot => Known == WireFields.All
        ? Fields.Any(IsLikely) && (Fields.All(IsLikely) || Fields.Any(NamesTarget))
        : Fields.Any(each => IsLikely(each) && NamesTarget(each));

    private bool IsLikely(BodyField field) => NearestName.Find(field.Name, Known) is not null;

    private static bool NamesTarget(BodyField field) => WireFields.Kinds.Any(kind => field.Name.IndexOf(kind, StringComparison.OrdinalIgnoreCase) >= 0);

    // Null when the field is not there, or null.
    public BodyField? Given(string field) => Fields.FirstOrDefault(each => each.Name == field && !each.Value.IsNull);
}
