namespace Metabot.Packaging.Tests;

/// <summary>A user's console project: nothing of this repository but the packages.</summary>
internal sealed class ConsumerProject
{
    private readonly string _folder;
    private readonly string _feed;

    public ConsumerProject(string folder, PackedFeed feed)
    {
        (_folder, _feed) = (Directory.CreateDirectory(folder).FullName, feed.Feed);
        Packages = $"""<PackageReference Include="Metabot.Client" Version="{feed.Version}" />""";
    }

    public string Packages { get; set; }

    public string Properties { get; set; } = "";

    public string Sdk { get; set; } = "Microsoft.NET.Sdk";

    public string TargetFramework { get; set; } = "net10.0";

    /// <summary>The assemblies that a build puts beside the program's own.</summary>
    public IEnumerable<string> BuiltAssemblies =>
        Directory.GetFiles(Path.Combine(_folder, "bin", "Debug", TargetFramework), "*.dll").Where(file => Path.GetFileName(file) != "Consumer.dll");

    /// <summary>The files that generators wrote, where <c>EmitCompilerGeneratedFiles</c> is on.</summary>
    public IEnumerable<string> GeneratedFiles => Directory
        .GetFiles(Path.Combine(_folder, "obj"), "*.cs", SearchOption.AllDirectories)
        .Where(file => file.Contains(Path.Combine("generated", "Metabot."), StringComparison.Ordinal));

    public void Write(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(_folder, file));

    public async Task<DotNetResult> BuildAsync(string program)
    {
        await WriteAsync(program);
        return await DotNet.RunAsync(_folder, "build", "-nodeReuse:false");
    }

    public async Task<string> RunAsync(string program, params string[] arguments)
    {
        await WriteAsync(program);
        return await DotNet.SucceedAsync(_folder, ["run", "--", .. arguments]);
    }

    /// <summary>What the program becomes when the fixes of all errors and warnings are applied.</summary>
    public async Task<string> FixAsync(string program)
    {
        await WriteAsync(program);
        await DotNet.SucceedAsync(_folder, "format", "analyzers");
        return await File.ReadAllTextAsync(Path.Combine(_folder, "Program.cs"));
    }

    private async Task WriteAsync(string program)
    {
        // The packages of this feed go to a folder of their own; all others come from where the machine has them.
        await File.WriteAllTextAsync(Path.Combine(_folder, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_folder, "packages")}" /></config>
              <packageSources><add key="local" value="{_feed}" /></packageSources>
              <fallbackPackageFolders><add key="machine" value="{MachinePackages}" /></fallbackPackageFolders>
            </configuration>
            """);
        await File.WriteAllTextAsync(Path.Combine(_folder, "Consumer.csproj"), $"""
            <Project Sdk="{Sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType><TargetFramework>{TargetFramework}</TargetFramework><UseAppHost>false</UseAppHost><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>{Properties}
              </PropertyGroup>
              <ItemGroup>{Packages}</ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(_folder, "Program.cs"), program);
    }

    private static string MachinePackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
