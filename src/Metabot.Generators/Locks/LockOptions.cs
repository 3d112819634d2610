using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Locks;

// What a project says of its lock.
internal static class LockOptions
{
    private const string Property = "build_property.MetabotContractLock";
    private const string FrameworkProperty = "build_property.TargetFramework";

    // Null where there is none yet.
    public static AdditionalText? FindFile(ImmutableArray<AdditionalText> files) => files.FirstOrDefault(file => IsLock(file.Path));

    public static bool IsLock(string? path) => Path.GetFileName(path) == LockFile.FileName;

    // The command line's compiler is not given a file that does not exist.
    public static bool HasLock(AnalyzerOptions options) => FindFile(options.AdditionalFiles) is not null
        || (options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Property, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase));

    // Null where the project does not say.
    public static string? FrameworkOf(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(FrameworkProperty, out var framework) && framework.Length > 0 ? framework : null;
}
