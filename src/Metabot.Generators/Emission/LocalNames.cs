namespace Metabot.Generators.Emission;

// Names for the locals of one emitted method, each given once.
internal sealed class LocalNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal) { "writer", "value" };

    public string New(string wanted)
    {
        var name = wanted;
        for (var number = 2; !_taken.Add(name); number++)
        {
            name = wanted + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return Contracts.TypeNames.Identifier(name);
    }
}
