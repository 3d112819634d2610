namespace Metabot.Generators.Emission;

// Names for the locals of one emitted method, each given once.
internal sealed class LocalNames(params string[] reserved)
{
    private readonly HashSet<string> _taken = new(reserved, StringComparer.Ordinal);

    public string New(string wanted)
    {
        var name = wanted;
        for (var number = 2; !_taken.Add(name); number++)
        {
            name = wanted + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return Identifiers.Escape(name);
    }
}
