using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// A contract may have parameters called "bot" or "options" itself; theirs stay, ours give way.
internal sealed class CallNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public CallNames(IEnumerable<FactoryParameter> parameters)
    {
        Parameters = parameters.Select(Renamed).ToList();
        Bot = Free("bot");
        Options = Free("options");
        CancellationToken = Free("cancellationToken");
    }

    // The contract's own, each with a name that no other has: ID and Id are two parameters, too.
    public IReadOnlyList<FactoryParameter> Parameters { get; }

    public string Bot { get; }

    public string Options { get; }

    public string CancellationToken { get; }

    private FactoryParameter Renamed(FactoryParameter parameter) =>
        Free(parameter.Name) is var name && name == parameter.Name ? parameter : parameter with { Name = name };

    private string Free(string name)
    {
        while (!_taken.Add(name))
        {
            name += "_";
        }

        return name;
    }
}
