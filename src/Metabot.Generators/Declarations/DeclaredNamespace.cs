using System.Collections.Immutable;

namespace Metabot.Generators.Declarations;

internal sealed class DeclaredNamespace(string qualifiedName) : IDeclaration
{
    public ulong Fingerprint { get; } = Declarations.Fingerprint.Of(qualifiedName);

    public ImmutableArray<string> Mentions => ImmutableArray<string>.Empty;
}
