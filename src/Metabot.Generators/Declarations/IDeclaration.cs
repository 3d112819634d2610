using System.Collections.Immutable;

namespace Metabot.Generators.Declarations;

// What a simple name may mean.
internal interface IDeclaration
{
    ulong Fingerprint { get; }

    // The simple names that it uses in turn.
    ImmutableArray<string> Mentions { get; }
}
