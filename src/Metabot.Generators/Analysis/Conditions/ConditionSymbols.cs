using Metabot.Generators;
using Metabot.Generators.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Conditions;

// What makes a string a condition: the [JobCondition] mark and the handler type of interpolated strings.
internal sealed class ConditionSymbols
{
    private readonly INamedTypeSymbol _mark;
    private readonly INamedTypeSymbol? _handler;

    private ConditionSymbols(INamedTypeSymbol mark, INamedTypeSymbol? handler) => (_mark, _handler) = (mark, handler);

    public static ConditionSymbols? In(KnownSymbols symbols) => symbols.JobConditionAttribute is { } mark ? new(mark, symbols.JobCondition) : null;

    public bool IsMarked(ISymbol? symbol) => symbol is not null
        && symbol.GetAttributes().Any(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _mark));

    public bool IsHandler(ITypeSymbol? type) => _handler is not null && SymbolEqualityComparer.Default.Equals(type, _handler);

    // What a value of the condition's type can be, as far as it is a text, also by way of a local or a member that never changes.
    public IReadOnlyList<MappedText> TextsIn(IOperation value)
    {
        var origins = new Origins();
        List<MappedText> texts = [.. Branches.Collect(value).SelectMany(branch => TextsOf(origins.Follow(branch)))];
        return origins.Hold() ? texts : [];
    }

    private IEnumerable<MappedText> TextsOf(IOperation origin) => origin switch
    {
        IConversionOperation { OperatorMethod: not null, Operand: var text } => ConstantTexts.In(text).Select(MappedTextReader.ReadConstant),
        // what a local or a member begins with, before its conversion
        { Type.SpecialType: SpecialType.System_String } => ConstantTexts.In(origin).Select(MappedTextReader.ReadConstant),
        { Kind: OperationKind.InterpolatedStringHandlerCreation } when IsHandler(origin.Type) && MappedTextReader.ReadInterpolated(origin, HolePlaceholder.For) is { } text => [text],
        _ => [],
    };

    // The value that reaches a place which may be marked, and that place. A default argument is looked at where it is declared.
    public static (IOperation Value, IEnumerable<ISymbol> Places)? Flow(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: { Parameters: [var parameter] } } conversion => (conversion.Operand, [parameter]),
        IArgumentOperation { Parameter: { } parameter, ArgumentKind: not ArgumentKind.DefaultValue } argument => (argument.Value, [parameter]),
        IAssignmentOperation assignment and (ISimpleAssignmentOperation or ICoalesceAssignmentOperation) => (assignment.Value, PlaceOf(assignment.Target)),
        IPropertyInitializerOperation initializer => (initializer.Value, initializer.InitializedProperties),
        IFieldInitializerOperation initializer => (initializer.Value, initializer.InitializedFields),
        IParameterInitializerOperation initializer => (initializer.Value, [initializer.Parameter]),
        _ => null,
    };

    private static ISymbol[] PlaceOf(IOperation target) => target switch
    {
        IMemberReferenceOperation member => [member.Member],
        IParameterReferenceOperation parameter => [parameter.Parameter],
        _ => [],
    };
}
