using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Metabot.Generators.Analysis;

// What the code under test is compiled against: this machine's own framework, and the package or not.
internal static class TestProject
{
    private static readonly string FrameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => Path.GetDirectoryName(file) == FrameworkFolder)
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    private static readonly MetadataReference Package = MetadataReference.CreateFromFile(typeof(RunAt).Assembly.Location);

    // Names no package, so nothing is downloaded.
    public static ReferenceAssemblies References { get; } = new("net10.0");

    public static ImmutableArray<MetadataReference> WithPackage { get; } = Framework.Add(Package);

    public static ImmutableArray<MetadataReference> WithoutPackage => Framework;
}
