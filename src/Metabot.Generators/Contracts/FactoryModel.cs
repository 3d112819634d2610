namespace Metabot.Generators.Contracts;

// How Schedule<Name>Async makes the contract from its own parameters. Kept are the properties that it leaves alone.
internal sealed record FactoryModel(
    string Name,
    bool IsPublic,
    EquatableArray<FactoryParameter> ConstructorArguments,
    EquatableArray<FactoryParameter> Initializers,
    EquatableArray<string> Kept);

// Default is null for a mandatory parameter. Member is the initialised property, the constructor's parameter else.
internal sealed record FactoryParameter(string Name, string Member, TypeReference Type, Constant? Default, string? Documentation);
