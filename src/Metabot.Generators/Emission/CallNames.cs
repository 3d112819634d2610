using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// The parameters of Schedule<Name>Async or Call<Name>Async. The method's own are the same in every such call, so a contract's parameter of such a
// name gives way and gets an underscore behind it.
internal sealed class CallNames
{
    public const string Bot = "bot";
    public const string Options = "options";
    public const string CancellationToken = "cancellationToken";

    private readonly HashSet<string> _taken;

    public CallNames(IEnumerable<FactoryParameter> parameters, IEnumerable<string> own)
    {
        _taken = new(own, StringComparer.Ordinal);
        Parameters = parameters.Select(Renamed).ToList();
    }

    // The contract's own, each with a name that no other has: ID and Id are two parameters, too.
    public IReadOnlyList<FactoryParameter> Parameters { get; }

    private FactoryParameter Renamed(FactoryParameter parameter) => Free(parameter.Name) is var name && name == parameter.Name
        ? parameter
        : parameter with { Name = name, Documentation = parameter.Documentation ?? $"The contract's <c>{parameter.Member}</c>." };

    private string Free(string name)
    {
        while (!_taken.Add(name))
        {
            name += "_";
        }

        return name;
    }
}
