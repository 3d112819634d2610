namespace Metabot.Generators.Declarations;

// FNV-1a over 64 bits: two texts that differ have, for all that matters here, two fingerprints.
internal struct Fingerprint()
{
    public ulong Value { get; private set; } = 14695981039346656037;

    public void Add(string text)
    {
        foreach (var character in text)
        {
            Add(character);
        }

        Add('\0');
    }

    public static ulong Of(string text)
    {
        var fingerprint = new Fingerprint();
        fingerprint.Add(text);
        return fingerprint.Value;
    }

    private void Add(char character) => Value = unchecked((Value ^ character) * 1099511628211);
}
