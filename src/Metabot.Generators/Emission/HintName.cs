using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// Hint names compare without case and become file names: the hash keeps "Foo" and "foo" apart, the cut keeps paths short.
internal static class HintName
{
    private const int LongestName = 100;

    public static string Create(ContractModel contract)
    {
        var full = TypeText.Write(contract.Type).Replace("global::", "").Replace("@", "");
        var name = full.Length <= LongestName ? full : full.Substring(full.Length - LongestName);
        return $"{name}.{TextHash.Compute(full)}.g.cs";
    }
}
