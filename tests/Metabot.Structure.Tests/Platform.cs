using Microsoft.CodeAnalysis;

namespace Metabot.Structure.Tests;

/// <summary>What the sources are bound against: this runtime. Types of packages stay unknown, which the folders do not mind.</summary>
internal static class Platform
{
    public static IReadOnlyList<MetadataReference> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];
}
