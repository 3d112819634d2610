using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// The ids of [Experimental] on what generated code uses. Whoever wrote the contract has accepted them there.
internal sealed class Experiments
{
    private readonly SortedSet<string> _ids = new(StringComparer.Ordinal);

    public IEnumerable<string> Ids => _ids;

    public void Note(ISymbol used)
    {
        foreach (var attribute in used.GetAttributes())
        {
            if (attribute.AttributeClass.IsNamed("System.Diagnostics.CodeAnalysis.ExperimentalAttribute") && attribute.ConstructorArguments is [{ Value: string id }])
            {
                _ids.Add(id);
            }
        }
    }
}
