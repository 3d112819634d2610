using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// Schedule<Name>Async or Call<Name>Async: the contract's parameters as the method's own.
internal static class NamedCallEmitter
{
    public static void Emit(SourceWriter source, ContractModel contract, FactoryModel factory)
    {
        var names = new CallNames(factory.ConstructorArguments.Concat(factory.Initializers), CallText.OwnNames(contract));
        EmitDocumentation(source, contract, names);
        EmitRemarks(source, factory);
        var accessibility = factory.IsPublic ? CallText.Accessibility(contract) : "internal";
        source.Line($"{accessibility} static {CallText.ReturnType(contract)} {CallText.MethodOf(contract, factory.Name)}(");
        source.Indented(() =>
        {
            EmitParameters(source, contract, names);
            source.Line($"=> {CallNames.Bot}.{CallText.MethodOf(contract)}({Creation(contract, factory, names.Parameters)}, {CallText.LastArguments(contract)});");
        });
    }

    private static void EmitParameters(SourceWriter source, ContractModel contract, CallNames names)
    {
        source.Line($"this global::Metabot.IBotClient {CallNames.Bot},");
        foreach (var parameter in names.Parameters.Where(parameter => parameter.Default is null))
        {
            source.Line($"{parameter.Type} {Identifiers.Escape(parameter.Name)},");
        }

        foreach (var parameter in names.Parameters.Where(parameter => parameter.Default is not null))
        {
            source.Line($"{parameter.Type} {Identifiers.Escape(parameter.Name)} = {ConstantText.Write(parameter.Default!)},");
        }

        CallText.EmitLastParameters(source, contract);
    }

    private static void EmitDocumentation(SourceWriter source, ContractModel contract, CallNames names)
    {
        source.Line($"/// <summary>{contract.Documentation ?? CallText.Summary(contract)}</summary>");
        source.Line($"/// <param name=\"{CallNames.Bot}\">The bot to {CallText.Verb(contract)}{(contract.Answer is null ? " in" : "")}.</param>");
        foreach (var parameter in names.Parameters.Where(parameter => parameter.Documentation is not null).OrderBy(parameter => parameter.Default is not null))
        {
            source.Line($"/// <param name=\"{parameter.Name}\">{parameter.Documentation}</param>");
        }

        CallText.EmitLastDocumentation(source, contract);
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
        var arguments = parameters.Take(factory.ConstructorArguments.Count).Select(parameter => Identifiers.Escape(parameter.Name));
        var creation = $"new {TypeText.Write(contract.Type)}({string.Join(", ", arguments)})";
        var initializers = parameters.Skip(factory.ConstructorArguments.Count)
            .Select(parameter => $"{Identifiers.Escape(parameter.Member)} = {Identifiers.Escape(parameter.Name)}");
        return factory.Initializers.Count == 0 ? creation : $"{creation} {{ {string.Join(", ", initializers)} }}";
    }
}
