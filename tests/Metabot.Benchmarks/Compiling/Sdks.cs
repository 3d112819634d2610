namespace Metabot.Benchmarks.Compiling;

/// <summary>Where the running version's newest SDK keeps what a build uses.</summary>
internal static class Sdks
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    private static readonly string Sdk = Newest(Path.Combine(Root, "sdk"));

    public static string Host { get; } = Path.Combine(Root, "dotnet");

    public static string Compiler { get; } = Path.Combine(Sdk, "Roslyn", "bincore", "csc.dll");

    /// <summary>The folder of the analyzers that every project gets.</summary>
    public static string Analyzers { get; } = Path.Combine(Sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers");

    /// <summary>The folder of the reference assemblies.</summary>
    public static string References { get; } =
        Path.Combine(Newest(Path.Combine(Root, "packs", "Microsoft.NETCore.App.Ref")), "ref", $"net{Environment.Version.Major}.0");

    private static string Newest(string folder) => Directory.EnumerateDirectories(folder, $"{Environment.Version.Major}.*")
        .MaxBy(path => Version.Parse(Path.GetFileName(path)))!;
}
