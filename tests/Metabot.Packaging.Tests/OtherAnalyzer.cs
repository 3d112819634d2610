using System.IO.Compression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Packaging.Tests;

/// <summary>A foreign package that carries an Esprima of another version beside its analyzers.</summary>
internal static class OtherAnalyzer
{
    private const string Version = "9.9.9";

    public const string Reference = $"""<PackageReference Include="Other.Analyzer" Version="{Version}" />""";

    public static void Pack(string feed)
    {
        using var package = ZipFile.Open(Path.Combine(feed, $"Other.Analyzer.{Version}.nupkg"), ZipArchiveMode.Create);
        using (var nuspec = new StreamWriter(package.CreateEntry("Other.Analyzer.nuspec").Open()))
        {
            nuspec.Write($"""
                <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
                  <id>Other.Analyzer</id><version>{Version}</version><authors>other</authors><description>other</description>
                </metadata></package>
                """);
        }

        using var parser = package.CreateEntry("analyzers/dotnet/cs/Esprima.dll").Open();
        using var image = new MemoryStream();
        var emitted = CSharpCompilation.Create(
            "Esprima",
            [CSharpSyntaxTree.ParseText($"""[assembly: System.Reflection.AssemblyVersion("{Version}.0")] public class NotTheParserYouLookFor;""", cancellationToken: TestContext.Current.CancellationToken)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success);
        image.WriteTo(parser);
    }
}
