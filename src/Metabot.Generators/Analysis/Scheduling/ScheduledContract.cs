using Metabot.Generators;
using Metabot.Generators.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Scheduling;

// The target attribute of the contract that a typed call schedules.
internal sealed class ScheduledContract(INamedTypeSymbol type, AttributeData attribute)
{
    public INamedTypeSymbol Type => type;

    // Null when the options are no argument of a typed call.
    public static ScheduledContract? FindBeside(IOperation options) =>
        Values.Destination(options) is IArgumentOperation { Parent: IInvocationOperation call } ? Find(call) : null;

    public static ScheduledContract? Find(IInvocationOperation call) => call.Arguments
        .Select(argument => Values.Unconverted(argument.Value).Type)
        .Concat(NamedBy(call.TargetMethod))
        .OfType<INamedTypeSymbol>()
        .Select(type => Find(type))
        .FirstOrDefault(contract => contract is not null);

    // Null when the type is no contract.
    public static ScheduledContract? Find(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(attribute => TargetKinds.FindOfJob(attribute.AttributeClass) is not null) is { } attribute ? new(type, attribute) : null;

    // The contract of a generated Schedule<Name>Async: the class that has the method is called after it.
    private static IEnumerable<INamedTypeSymbol> NamedBy(IMethodSymbol method)
    {
        var name = method.ContainingType.Name;
        return method.IsExtensionMethod && name.EndsWith(CallName.ClassSuffix, StringComparison.Ordinal)
            ? TypesIn(method.ContainingNamespace, name.Substring(0, name.Length - CallName.ClassSuffix.Length))
            : [];
    }

    // Outer_Inner is a type of that name, or Inner in Outer.
    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container, string name) => container.GetTypeMembers(name).Concat(
        from end in Enumerable.Range(0, name.Length)
        where name[end] == '_'
        from outer in container.GetTypeMembers(name.Substring(0, end))
        from inner in TypesIn(outer, name.Substring(end + 1))
        select inner);

    public bool IsBroadcast => TargetParser.FindKind(attribute) == TargetKind.Broadcast;

    // Null when the attribute declares none.
    public string? Condition => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Condition").Value.Value as string;

    // Null when the attribute declares none.
    public int? RepeatEverySeconds => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "RepeatEverySeconds").Value.Value as int?;

    // Whether one of the properties has another value than its default.
    public bool Sets(params string[] properties) => attribute.NamedArguments
        .Any(argument => properties.Contains(argument.Key) && argument.Value.Value is not (null or 0 or false));
}
