using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Scheduling;

// The target attribute of the contract that a typed call schedules.
internal sealed class ScheduledContract(ITypeSymbol type, AttributeData attribute)
{
    public ITypeSymbol Type => type;

    // Null when the options are no argument of a typed call.
    public static ScheduledContract? Beside(IOperation options, INamedTypeSymbol targetAttribute) =>
        Values.Destination(options) is IArgumentOperation { Parent: IInvocationOperation call } ? Of(call, targetAttribute) : null;

    public static ScheduledContract? Of(IInvocationOperation call, INamedTypeSymbol targetAttribute) => (
        from argument in call.Arguments
        let type = Values.Unconverted(argument.Value).Type
        where type is not null
        from attribute in type.GetAttributes()
        where (attribute.AttributeClass?.BaseType).Is(targetAttribute)
        select new ScheduledContract(type, attribute)).FirstOrDefault();

    // Whether one of the properties has another value than its default.
    public bool Sets(params string[] properties) => attribute.NamedArguments
        .Any(argument => properties.Contains(argument.Key) && argument.Value.Value is not (null or 0 or false));
}
