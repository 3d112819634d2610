using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// The collections that the package's reader makes, as one program sees them; null where it has none.
internal sealed class KnownCollections
{
    private static readonly ConditionalWeakTable<Compilation, KnownCollections> Known = new();

    private readonly INamedTypeSymbol? _list;
    private readonly INamedTypeSymbol? _set;
    private readonly INamedTypeSymbol? _dictionary;

    private KnownCollections(Compilation program)
    {
        _list = Find(program, "System.Collections.Generic.List`1");
        _set = Find(program, "System.Collections.Generic.HashSet`1");
        _dictionary = Find(program, "System.Collections.Generic.Dictionary`2");
    }

    public static KnownCollections In(Compilation program) => Known.GetValue(program, static each => new KnownCollections(each));

    public ITypeSymbol? List(ITypeSymbol element) => _list?.Construct(element);

    public ITypeSymbol? Set(ITypeSymbol element) => _set?.Construct(element);

    public ITypeSymbol? Dictionary(ITypeSymbol key, ITypeSymbol value) => _dictionary?.Construct(key, value);

    // Another assembly may have a type of that name as well.
    private static INamedTypeSymbol? Find(Compilation program, string name) => program.GetTypesByMetadataName(name).FirstOrDefault(FrameworkTypes.Contain);
}
