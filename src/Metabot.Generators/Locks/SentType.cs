using Metabot.Generators.Contracts;
using Metabot.Generators.Contracts.Members;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Locks;

// A type as far as the lock tells of it, and whether null or nothing may stand in its place. Code that says nothing of null may send it.
internal sealed class SentType(ITypeSymbol type, IgnoreCondition ignore = IgnoreCondition.Never)
{
    private bool _isOption;

    public ITypeSymbol Bare => Underlying ?? type;

    public string Marks => (CanBeNull && ignore == IgnoreCondition.Never ? "?" : "") + (CanBeAbsent ? " or absent" : "");

    private ITypeSymbol? Underlying =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : null;

    private bool CanBeNull => _isOption || Underlying is not null || (type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated);

    private bool CanBeAbsent => ignore switch
    {
        IgnoreCondition.WhenNull => CanBeNull,
        IgnoreCondition.WhenDefault => CanBeNull || type.IsValueType,
        _ => false,
    };

    // What an option of F# holds; it is null itself where it holds nothing.
    public SentType Unwrap() => new(FSharpTypes.OptionElementOf(Bare)!, ignore) { _isOption = true };
}
