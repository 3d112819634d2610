using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// Schedule<Name>Async: the contract's parameters as the method's own.
internal static class NamedCallEmitter
{
    public static void Emit(SourceWriter source, ContractModel contract, FactoryModel factory)
    {
        var names = new CallNames(factory.ConstructorArguments.Concat(factory.Initializers));
        EmitDocumentation(source, contract, names);
        EmitRemarks(source, factory);
        source.Line($"{factory.Accessibility} static global::System.Threading.Tasks.Task<global::Metabot.ScheduledJob> Schedule{factory.Name}Async(");
        source.Indented(() =>
        {
            EmitParameters(source, contract.Language.NullableAnnotations ? "?" : "", names);
            source.Line($"=> {CallNames.Bot}.ScheduleAsync({Creation(contract, factory, names.Parameters)}, {CallNames.Options}, {CallNames.CancellationToken});");
        });
    }

    private static void EmitParameters(SourceWriter source, string nullable, CallNames names)
    {
        source.Line($"this global::Metabot.IBotClient {CallNames.Bot},");
        foreach (var parameter in names.Parameters.Where(parameter => parameter.Default is null))
        {
            source.Line($"{parameter.TypeName} {TypeNames.Identifier(parameter.Name)},");
        }

        foreach (var parameter in names.Parameters.Where(parameter => parameter.Default is not null))
        {
            source.Line($"{parameter.TypeName} {TypeNames.Identifier(parameter.Name)} = {parameter.Default},");
        }

        source.Line($"global::Metabot.JobOptions{nullable} {CallNames.Options} = null,");
        source.Line($"global::System.Threading.CancellationToken {CallNames.CancellationToken} = default)");
    }

    private static void EmitDocumentation(SourceWriter source, ContractModel contract, CallNames names)
    {
        source.Line($"/// <summary>{contract.Documentation ?? $"Schedules {TargetText.Xml(contract.Target)}."}</summary>");
        source.Line($"/// <param name=\"{CallNames.Bot}\">The bot to schedule in.</param>");
        foreach (var parameter in names.Parameters.Where(parameter => parameter.Documentation is not null).OrderBy(parameter => parameter.Default is not null))
        {
            source.Line($"/// <param name=\"{parameter.Name}\">{parameter.Documentation}</param>");
        }

        source.Line($"/// <param name=\"{CallNames.Options}\">When, for whom and on what condition; null means now, for no lead, always.</param>");
        source.Line($"/// <param name=\"{CallNames.CancellationToken}\">Stops waiting; the job may have been accepted all the same.</param>");
        source.Line("/// <returns>The server's answer.</returns>");
    }

    private static void EmitRemarks(SourceWriter source, FactoryModel factory)
    {
        if (factory.Kept.Count > 0)
        {
            var kept = string.Join(", ", factory.Kept.Select(property => $"<c>{property}</c>"));
            source.Line($"/// <remarks>{kept}: set by the contract's own initializers; make the contract with <c>new</c> to give other values.</remarks>");
        }
    }

    private static string Creation(ContractModel contract, FactoryModel factory, IReadOnlyList<FactoryParameter> parameters)
    {
        var arguments = parameters.Take(factory.ConstructorArguments.Count).Select(parameter => TypeNames.Identifier(parameter.Name));
        var creation = $"new {contract.FullyQualifiedName}({string.Join(", ", arguments)})";
        var initializers = parameters.Skip(factory.ConstructorArguments.Count)
            .Select(parameter => $"{TypeNames.Identifier(parameter.Member)} = {TypeNames.Identifier(parameter.Name)}");
        return factory.Initializers.Count == 0 ? creation : $"{creation} {{ {string.Join(", ", initializers)} }}";
    }
}
