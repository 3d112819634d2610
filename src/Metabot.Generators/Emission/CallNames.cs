namespace Metabot.Generators.Emission;

// A contract may have parameters called "bot" or "options" itself; theirs stay, ours give way.
internal sealed class CallNames
{
    private readonly HashSet<string> _taken;

    public CallNames(IEnumerable<string> parameters)
    {
        _taken = new HashSet<string>(parameters, StringComparer.Ordinal);
        Bot = Free("bot");
        Options = Free("options");
        CancellationToken = Free("cancellationToken");
    }

    public string Bot { get; }

    public string Options { get; }

    public string CancellationToken { get; }

    private string Free(string name)
    {
        while (!_taken.Add(name))
        {
            name += "_";
        }

        return name;
    }
}
